package io.armature.core.value;

import io.armature.metadata.resolve.Field;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids in their one spelling: 32 hexadecimal digits in five groups. */
final class IdCodec {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private IdCodec() {}

    static Decoded decode(Field field, Object raw) {
        return switch (raw) {
            case UUID id -> new Decoded.Accepted(id);
            case String text when FORM.matcher(text).matches() -> new Decoded.Accepted(UUID.fromString(text));
            default -> new Decoded.Refused(FieldViolations.invalidFormat(field, "the id of a record"));
        };
    }
}
