package io.armature.metadata.draft;

import io.armature.metadata.model.Picklist;
import io.armature.metadata.problem.Place;

/**
 * A picklist as the organisation has it.
 *
 * @param picklist name and values
 * @param place where its values were written
 */
public record DraftPicklist(Picklist picklist, Place place) {
    public String name() {
        return picklist.name();
    }
}
