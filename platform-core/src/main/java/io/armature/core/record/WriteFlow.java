package io.armature.core.record;

import io.smallrye.mutiny.Uni;

/** One kind of command, from its input to its result, inside a transaction. */
interface WriteFlow {

    /** How many new records it may store at most: so many numbers are set aside for it. */
    default int mayCreate() {
        return 0;
    }

    Uni<WriteResult> run(WriteScope scope);
}
