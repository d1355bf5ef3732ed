package io.armature.graphql.request;

import io.armature.graphql.argument.BadArgument;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.List;
import java.util.Optional;

/** Fields and relations of a module that arguments name, as far as they are there for the caller. */
final class ValueNames {
    private final GeneratedSchema schema;
    private final Module module;

    ValueNames(GeneratedSchema schema, Module module) {
        this.schema = schema;
        this.module = module;
    }

    /** The fields named, or all that are there. Refused (BAD_REQUEST): names of no field. */
    List<Field> chosen(Optional<List<String>> names) {
        return names.map(some -> some.stream().distinct().map(this::field).toList())
                .orElseGet(() -> module.fields().values().stream()
                        .filter(field -> has(field.valueName()))
                        .toList());
    }

    ToManyRelation relation(Optional<String> name) {
        return name.filter(this::has)
                .map(module.relations()::get)
                .orElseThrow(() -> BadArgument.at(
                        "name", "There is no relation '" + name.orElse("") + "' on " + module.name() + "."));
    }

    private Field field(String name) {
        return module.fieldOfValue(name)
                .filter(field -> has(name))
                .orElseThrow(
                        () -> BadArgument.at("fields", "There is no field '" + name + "' on " + module.name() + "."));
    }

    private boolean has(String name) {
        return schema.has(module.typeName(), name);
    }
}
