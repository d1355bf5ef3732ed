package io.armature.graphql.request;

import io.armature.graphql.argument.BadArgument;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.UniqueKey;

/** The members of unique inputs: the id, an external id and every unique field, by value name, and every key of several fields. */
public final class UniqueNames {
    private UniqueNames() {}

    /** The key a member names. Refused: BAD_REQUEST when there is none. */
    public static UniqueKey key(Module module, String name) {
        if (name.equals(module.id().name())) {
            return UniqueKey.of(module.id());
        }
        if (name.equals(UniqueKey.EXTERNAL_ID)) {
            return module.externalIdKey();
        }
        return module.uniqueKeys().stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BadArgument.because("'" + name + "' is not unique on " + module.typeName() + "."));
    }
}
