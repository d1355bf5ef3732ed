package io.armature.graphql.request;

import io.armature.core.query.Visibility;
import io.armature.graphql.argument.BadArgument;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.List;
import java.util.Optional;

/** Fields and relations that arguments name. */
final class ValueNames {
    private ValueNames() {}

    /** The fields named, or all that may be read. Refused (BAD_REQUEST): names of no field. */
    static List<Field> chosen(Module module, Optional<List<String>> names, Visibility visibility) {
        return names.map(some -> some.stream()
                        .distinct()
                        .map(name -> field(module, name))
                        .toList())
                .orElseGet(() -> module.fields().values().stream()
                        .filter(field -> visibility.mayRead(field) || visibility.masks(field))
                        .toList());
    }

    static ToManyRelation relation(Module module, Optional<String> name) {
        return name.map(module.relations()::get)
                .orElseThrow(() -> BadArgument.at(
                        "name", "There is no relation '" + name.orElse("") + "' on " + module.name() + "."));
    }

    private static Field field(Module module, String name) {
        return module.fieldOfValue(name)
                .orElseThrow(
                        () -> BadArgument.at("fields", "There is no field '" + name + "' on " + module.name() + "."));
    }
}
