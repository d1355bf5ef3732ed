package io.armature.graphql.request;

import io.armature.graphql.argument.BadArgument;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;

/** The members of unique inputs: the id and every unique field, by value name. */
public final class UniqueNames {
    private UniqueNames() {}

    /** The field a member names. */
    public static Field field(Module module, String name) {
        if (name.equals(module.id().name())) {
            return module.id();
        }
        return module.uniqueFields().stream()
                .filter(field -> field.valueName().equals(name))
                .findFirst()
                .orElseThrow(() -> BadArgument.because("'" + name + "' is not unique on " + module.typeName() + "."));
    }
}
