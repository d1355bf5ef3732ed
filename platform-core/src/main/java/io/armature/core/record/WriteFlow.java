package io.armature.core.record;

import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.Map;

/** One kind of command, from its input to its result, inside a transaction. */
interface WriteFlow {

    /** How many new records of the written module it may store at most. */
    default int mayCreate() {
        return 0;
    }

    /** The same per module, {@code written} being the written one: so many numbers are set aside for it. */
    default Map<Module, Integer> mayCreateOf(Module written) {
        return Map.of(written, mayCreate());
    }

    /** Whether it tells the audit log itself what it did. */
    default boolean notesItself() {
        return false;
    }

    Uni<WriteResult> run(WriteScope scope);
}
