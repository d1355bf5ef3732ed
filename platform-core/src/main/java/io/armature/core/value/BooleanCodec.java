package io.armature.core.value;

import io.armature.metadata.resolve.Field;

/** True or false, nothing that merely resembles them. */
final class BooleanCodec {
    private BooleanCodec() {}

    static Decoded decode(Field field, Object raw) {
        return raw instanceof Boolean
                ? new Decoded.Accepted(raw)
                : new Decoded.Refused(FieldViolations.invalidFormat(field, "true or false"));
    }
}
