package io.armature.core.value;

import io.armature.metadata.resolve.Field;
import java.text.Normalizer;

/** Plain text: composed form (NFC), no control characters, counted in code points. A blank text is no value. */
final class TextCodec {
    private static final String LINE = "one line of text without control characters";
    private static final String LINES = "text without control characters other than line breaks and tabs";

    private TextCodec() {}

    /** One line; spaces at both ends go. */
    static Decoded line(Field field, int maxLength, Object raw) {
        if (!(raw instanceof String text) || !TextCharacters.singleLine(text)) {
            return new Decoded.Refused(FieldViolations.invalidFormat(field, LINE));
        }
        return measured(
                field,
                maxLength,
                Normalizer.normalize(text, Normalizer.Form.NFC).strip());
    }

    /** Any number of lines, kept as typed apart from the form of line breaks. */
    static Decoded lines(Field field, int maxLength, Object raw) {
        if (!(raw instanceof String text) || !TextCharacters.multiLine(text)) {
            return new Decoded.Refused(FieldViolations.invalidFormat(field, LINES));
        }
        return measured(field, maxLength, Normalizer.normalize(TextCharacters.unixLines(text), Normalizer.Form.NFC));
    }

    /** Accepts a text that is short enough; a blank one as null. */
    static Decoded measured(Field field, int maxLength, String text) {
        if (text.isBlank()) {
            return new Decoded.Accepted(null);
        }
        int length = text.codePointCount(0, text.length());
        return length <= maxLength
                ? new Decoded.Accepted(text)
                : new Decoded.Refused(FieldViolations.tooLong(field, maxLength, length));
    }
}
