package io.armature.graphql.visible;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import io.armature.graphql.schema.SchemaElements;
import io.armature.graphql.schema.TypeNames;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The elements of a schema that are not there for a caller by what they mean or require themselves.
 *
 * @param all fields and members of inputs
 */
public record HiddenElements(Set<FieldCoordinates> all) {
    private static final int FINGERPRINT_BYTES = 16;

    public HiddenElements {
        all = Set.copyOf(all);
    }

    /** What of these elements a caller may not use. */
    public static HiddenElements of(SchemaElements elements, CallerView view) {
        Set<FieldCoordinates> hidden = new HashSet<>();
        ElementRights rights = new ElementRights(view);
        elements.meanings().forEach((element, meaning) -> {
            if (!rights.allow(meaning)) {
                hidden.add(element);
            }
        });
        elements.requirements().forEach((element, requirement) -> {
            if (!rights.meet(requirement)) {
                hidden.add(element);
            }
        });
        addCodeFirst(TypeNames.QUERY, elements.queries(), elements, view, hidden);
        addCodeFirst(TypeNames.MUTATION, elements.mutations(), elements, view, hidden);
        return new HiddenElements(hidden);
    }

    private static void addCodeFirst(
            String root,
            List<GraphQLFieldDefinition> fields,
            SchemaElements elements,
            CallerView view,
            Set<FieldCoordinates> hidden) {
        for (GraphQLFieldDefinition field : fields) {
            FieldCoordinates element = FieldCoordinates.coordinates(root, field.getName());
            if (!elements.meanings().containsKey(element) && !PlatformFields.allows(field.getName(), view)) {
                hidden.add(element);
            }
        }
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public boolean contains(String type, String field) {
        return all.contains(FieldCoordinates.coordinates(type, field));
    }

    /** A hash of the names: equal for callers to whom the same is hidden, empty where nothing is. */
    public String fingerprint() {
        if (all.isEmpty()) {
            return "";
        }
        MessageDigest digest = sha256();
        all.stream()
                .map(FieldCoordinates::toString)
                .sorted()
                .forEach(name -> digest.update((name + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
