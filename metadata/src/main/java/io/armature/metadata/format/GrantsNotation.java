package io.armature.metadata.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.access.FieldGrant;
import io.armature.metadata.access.FieldGrant.Reading;
import io.armature.metadata.access.Grants;
import io.armature.metadata.access.ModuleGrant;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.access.RowScope;
import io.armature.metadata.problem.ProblemKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a role grants. Rights are written in lower case; {@code read} of a field is true, false or {@code masked}. */
final class GrantsNotation {
    private static final Set<String> KEYS = Set.of("modules", "platform", "sensitive", "byScopes");
    private static final Set<String> MODULE_KEYS = Set.of("rights", "scope", "fields");
    private static final Set<String> FIELD_KEYS = Set.of("read", "write");
    private static final String MASKED = "masked";

    private GrantsNotation() {}

    static Grants read(Section grants) {
        grants.allow(KEYS);
        return new Grants(
                AccessNotation.named(grants, "modules", GrantsNotation::module),
                rights(grants, "platform", PlatformRight.class),
                grants.bool("sensitive").orElse(false),
                grants.bool("byScopes").orElse(false));
    }

    static void write(Grants grants, ObjectNode node) {
        ObjectNode modules = node.putObject("modules");
        grants.modules().forEach((module, grant) -> write(grant, modules.putObject(module)));
        write(grants.platform(), "platform", node);
        if (grants.sensitive()) {
            node.put("sensitive", true);
        }
        if (grants.byScopes()) {
            node.put("byScopes", true);
        }
    }

    private static ModuleGrant module(Section module) {
        module.allow(MODULE_KEYS);
        return new ModuleGrant(
                rights(module, "rights", RecordRight.class),
                module.word("scope", RowScope.class).orElse(RowScope.SHARED),
                AccessNotation.named(module, "fields", GrantsNotation::field));
    }

    private static void write(ModuleGrant grant, ObjectNode node) {
        write(grant.rights(), "rights", node);
        node.put("scope", grant.scope().name());
        if (!grant.fields().isEmpty()) {
            ObjectNode fields = node.putObject("fields");
            grant.fields().forEach((name, field) -> write(field, fields.putObject(name)));
        }
    }

    private static FieldGrant field(Section field) {
        field.allow(FIELD_KEYS);
        return new FieldGrant(reading(field), field.bool("write").orElse(true));
    }

    private static Reading reading(Section field) {
        if (field.get("read").filter(value -> value.isTextual()).isEmpty()) {
            return field.bool("read").orElse(true) ? Reading.VISIBLE : Reading.HIDDEN;
        }
        if (!field.text("read").equals(Optional.of(MASKED))) {
            field.problems().add(ProblemKind.UNKNOWN_WORD, field.place().part("read"), "Say true, false or " + MASKED);
        }
        return Reading.MASKED;
    }

    private static void write(FieldGrant field, ObjectNode node) {
        switch (field.read()) {
            case HIDDEN -> node.put("read", false);
            case MASKED -> node.put("read", MASKED);
            case VISIBLE -> node.put("read", true);
        }
        node.put("write", field.write());
    }

    private static <E extends Enum<E>> Set<E> rights(Section section, String key, Class<E> words) {
        Set<E> rights = EnumSet.noneOf(words);
        for (String written : section.texts(key)) {
            Arrays.stream(words.getEnumConstants())
                    .filter(right -> notation(right).equals(written))
                    .findFirst()
                    .ifPresentOrElse(rights::add, () -> unknown(section, key, written, words));
        }
        return rights;
    }

    private static <E extends Enum<E>> void unknown(Section section, String key, String written, Class<E> words) {
        String known = Arrays.stream(words.getEnumConstants())
                .map(GrantsNotation::notation)
                .collect(Collectors.joining(", "));
        section.problems()
                .add(
                        ProblemKind.UNKNOWN_WORD,
                        section.place().part(key),
                        "There is no right " + written + "; use one of " + known);
    }

    private static <E extends Enum<E>> void write(Set<E> rights, String key, ObjectNode node) {
        if (rights.isEmpty()) {
            return;
        }
        ArrayNode list = node.putArray(key);
        rights.stream().sorted().forEach(right -> list.add(notation(right)));
    }

    private static String notation(Enum<?> right) {
        return right.name().toLowerCase(Locale.ROOT);
    }
}
