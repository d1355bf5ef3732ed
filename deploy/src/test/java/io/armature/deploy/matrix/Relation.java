package io.armature.deploy.matrix;

import java.util.List;

/** The ways from a record to others that conditions take. */
sealed interface Relation {
    String module();

    String name();

    String target();

    String valueName();

    /** @param valueName the field of {@code module} that holds the id of the target */
    record One(String module, String name, String target, String valueName) implements Relation {}

    /** @param valueName the field of {@code target} that holds the id of the record */
    record Many(String module, String name, String target, String valueName) implements Relation {

        /** The live records that refer to one. */
        List<MatrixRecord> referring(MatrixRecord of, World world) {
            return world.live(target).stream()
                    .filter(one -> of.id().equals(one.value(valueName)))
                    .toList();
        }
    }
}
