package io.armature.core.catalog;

import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.problem.Outcome;

/**
 * What an organisation stored of its access definition.
 *
 * @param version grows with every change; 0 before the first
 * @param definition what it says differently from the standard; refused if what is stored cannot be read
 */
record StoredAccess(int version, Outcome<AccessDefinition> definition) {
    private static final StoredAccess NOTHING = new StoredAccess(0, new Outcome.Accepted<>(AccessDefinition.nothing()));

    /** Of an organisation that changed nothing. */
    static StoredAccess nothing() {
        return NOTHING;
    }
}
