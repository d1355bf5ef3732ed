package io.armature.graphql.schema;

import io.armature.metadata.resolve.Module;

/** The names of the generated root mutations. */
final class MutationNames {

    private MutationNames() {}

    static String createOne(Module module) {
        return "create" + module.typeName();
    }

    static String createMany(Module module) {
        return "create" + plural(module);
    }

    static String updateOne(Module module) {
        return "update" + module.typeName();
    }

    static String updateMany(Module module) {
        return "update" + plural(module);
    }

    static String upsertOne(Module module) {
        return "upsert" + module.typeName();
    }

    static String upsertMany(Module module) {
        return "upsert" + plural(module);
    }

    static String deleteOne(Module module) {
        return "delete" + module.typeName();
    }

    static String deleteMany(Module module) {
        return "delete" + plural(module);
    }

    static String restoreOne(Module module) {
        return "restore" + module.typeName();
    }

    static String purgeOne(Module module) {
        return "purge" + module.typeName();
    }

    static String mergeMany(Module module) {
        return "merge" + plural(module);
    }

    private static String plural(Module module) {
        return Character.toUpperCase(module.name().charAt(0)) + module.name().substring(1);
    }
}
