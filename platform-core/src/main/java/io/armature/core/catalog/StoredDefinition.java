package io.armature.core.catalog;

import io.armature.metadata.draft.StandardNames;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.resolve.SlotBindings;

/**
 * What the database holds of an organisation's catalog.
 *
 * @param revision grows with every change of any of the rest
 * @param definition what the organisation changed of the standard
 * @param slots which slots its fields hold
 * @param access who may do what, as far as the organisation says it
 */
record StoredDefinition(long revision, OrganisationDefinition definition, SlotBindings slots, StoredAccess access) {

    /** With what the standard things are called written down, so that they go on being called so. */
    StoredDefinition keeping(StandardNames names) {
        return new StoredDefinition(revision, names.keptIn(definition), slots, access);
    }
}
