package io.armature.metadata.draft;

import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.problem.Place;
import java.util.Optional;

/**
 * A field with its overrides applied.
 *
 * @param written as the definition file or the administrator wrote it
 * @param definition as the organisation has it
 * @param shortId for a custom field, its key in storage
 * @param place where it was written
 */
public record DraftField(FieldDefinition written, FieldDefinition definition, Optional<String> shortId, Place place) {

    DraftField withDefinition(FieldDefinition newDefinition) {
        return new DraftField(written, newDefinition, shortId, place);
    }

    public String name() {
        return definition.name();
    }

    public FieldType type() {
        return definition.type();
    }

    public boolean is(FieldFlag flag) {
        return definition.is(flag);
    }

    public boolean custom() {
        return shortId.isPresent();
    }

    public boolean active() {
        return !is(FieldFlag.INACTIVE);
    }

    /** The picklist it takes its values from, if it does. */
    public Optional<String> picklist() {
        return Picklists.nameIn(type());
    }
}
