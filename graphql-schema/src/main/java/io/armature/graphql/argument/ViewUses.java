package io.armature.graphql.argument;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.StringValue;
import graphql.language.VariableReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a document names saved views: which must be loaded before it is planned. Each has a key under which what it says is put
 * among the request's variables; no variable of a document can have such a name.
 */
public final class ViewUses {
    static final String ARGUMENT = "view";

    private ViewUses() {}

    /** The sources of all views that a document names, by their keys. */
    public static Map<String, InputSource> of(Document document) {
        Map<String, InputSource> found = new LinkedHashMap<>();
        walk(document, found);
        return Map.copyOf(found);
    }

    /** The ids that a request's variables give these, by their keys; what is no id is left out. */
    public static Map<String, UUID> ids(Map<String, InputSource> uses, Map<String, Object> variables) {
        Map<String, UUID> ids = new LinkedHashMap<>();
        uses.forEach((key, source) -> Optional.ofNullable(source.value(variables))
                .flatMap(value -> parsed(value.toString()))
                .ifPresent(id -> ids.put(key, id)));
        return ids;
    }

    /** The key of a view that comes from a literal or a variable. */
    static String key(InputSource source) {
        return switch (source) {
            case InputSource.Literal literal -> "view " + literal.value();
            case InputSource.Variable variable -> "view $" + variable.name();
            case InputSource.Several several -> throw new IllegalStateException("An id is no list");
            case InputSource.Together together -> throw new IllegalStateException("An id is no object");
            case InputSource.Coerced coerced -> throw new IllegalStateException("An id is no JSON");
        };
    }

    private static void walk(Node<?> node, Map<String, InputSource> found) {
        if (node instanceof Field field) {
            field.getArguments().stream()
                    .filter(argument -> argument.getName().equals(ARGUMENT))
                    .flatMap(argument -> source(argument).stream())
                    .forEach(source -> found.put(key(source), source));
        }
        node.getChildren().forEach(child -> walk(child, found));
    }

    private static Optional<InputSource> source(Argument argument) {
        return switch (argument.getValue()) {
            case StringValue id -> Optional.of(new InputSource.Literal(id.getValue()));
            case VariableReference variable -> Optional.of(new InputSource.Variable(variable.getName(), List.of()));
            default -> Optional.empty();
        };
    }

    private static Optional<UUID> parsed(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
