package io.armature.graphql.difference;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two schemas, type by type. */
public final class SchemaChanges {

    private SchemaChanges() {}

    /** Everything that differs, in the order of paths. A type that is new or gone is told as a whole. */
    public static List<SchemaChange> between(GraphQLSchema before, GraphQLSchema after) {
        Map<String, GraphQLNamedType> old = types(before);
        Map<String, GraphQLNamedType> now = types(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<SchemaChange> changes = new ArrayList<>();
        for (String name : names) {
            GraphQLNamedType was = old.get(name);
            GraphQLNamedType is = now.get(name);
            if (was == null) {
                changes.add(SchemaChange.added(name, false, ""));
            } else if (is == null) {
                changes.add(SchemaChange.removed(name, ""));
            } else {
                changes.addAll(between(was, is));
            }
        }
        return changes;
    }

    private static List<SchemaChange> between(GraphQLNamedType was, GraphQLNamedType is) {
        Map<String, Element> old = elements(was);
        Map<String, Element> now = elements(is);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<SchemaChange> changes = new ArrayList<>();
        for (String path : names) {
            changes.addAll(between(path, old.get(path), now.get(path)));
        }
        return changes;
    }

    private static List<SchemaChange> between(String path, @Nullable Element was, @Nullable Element is) {
        if (was == null) {
            return is == null ? List.of() : List.of(SchemaChange.added(path, is.mustBeGiven(), is.spelled()));
        }
        if (is == null) {
            return List.of(SchemaChange.removed(path, was.spelled()));
        }
        return was.spelled().equals(is.spelled())
                ? List.of()
                : List.of(new SchemaChange(
                        SchemaChange.Kind.CHANGED, path, was.breaksAs(is), was.spelled(), is.spelled()));
    }

    /** What a type consists of, by path. */
    private static Map<String, Element> elements(GraphQLNamedType type) {
        Map<String, Element> elements = new TreeMap<>();
        switch (type) {
            case GraphQLFieldsContainer container ->
                container.getFieldDefinitions().forEach(field -> {
                    String path = type.getName() + "." + field.getName();
                    elements.put(path, new Element.Output(field.getType()));
                    field.getArguments()
                            .forEach(argument -> elements.put(
                                    path + "(" + argument.getName() + ")",
                                    new Element.Input(argument.getType(), argument.hasSetDefaultValue())));
                });
            case GraphQLInputObjectType input ->
                input.getFieldDefinitions()
                        .forEach(field -> elements.put(
                                type.getName() + "." + field.getName(),
                                new Element.Input(field.getType(), field.hasSetDefaultValue())));
            case GraphQLEnumType values ->
                values.getValues()
                        .forEach(value -> elements.put(type.getName() + "." + value.getName(), new Element.Member()));
            case GraphQLUnionType union ->
                union.getTypes()
                        .forEach(member -> elements.put(type.getName() + "." + member.getName(), new Element.Member()));
            default -> {}
        }
        return elements;
    }

    private static Map<String, GraphQLNamedType> types(GraphQLSchema schema) {
        Map<String, GraphQLNamedType> types = new TreeMap<>();
        schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .forEach(type -> types.put(type.getName(), type));
        return types;
    }
}
