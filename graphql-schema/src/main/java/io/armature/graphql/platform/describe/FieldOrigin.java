package io.armature.graphql.platform.describe;

import io.armature.metadata.resolve.Field;
import org.eclipse.microprofile.graphql.Description;

/** Who defined a field or module. */
@Description("Who defined something: the platform, the standard, or your organisation.")
public enum FieldOrigin {
    @Description("The platform: every module has it.")
    SYSTEM,
    @Description("A standard module.")
    STANDARD,
    @Description("An administrator of your organisation.")
    CUSTOM;

    static FieldOrigin of(Field.Origin origin) {
        return switch (origin) {
            case SYSTEM -> SYSTEM;
            case STANDARD -> STANDARD;
            case CUSTOM -> CUSTOM;
        };
    }
}
