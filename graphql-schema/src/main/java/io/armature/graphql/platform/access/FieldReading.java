package io.armature.graphql.platform.access;

import io.armature.metadata.access.FieldGrant;
import org.eclipse.microprofile.graphql.Description;

/** How the values of a field are shown. */
@Description("How the values of a field are shown.")
public enum FieldReading {
    HIDDEN,
    MASKED,
    VISIBLE;

    static FieldReading of(FieldGrant.Reading reading) {
        return switch (reading) {
            case HIDDEN -> HIDDEN;
            case MASKED -> MASKED;
            case VISIBLE -> VISIBLE;
        };
    }

    FieldGrant.Reading reading() {
        return switch (this) {
            case HIDDEN -> FieldGrant.Reading.HIDDEN;
            case MASKED -> FieldGrant.Reading.MASKED;
            case VISIBLE -> FieldGrant.Reading.VISIBLE;
        };
    }
}
