package io.armature.core.value;

import io.armature.metadata.resolve.Field;
import java.util.function.Predicate;

/** The texts that have a form of their own. They are kept as typed, but for spaces at both ends. */
enum TextForm {
    EMAIL(254, "an e-mail address like name@example.com", EmailAddresses::plausible),
    PHONE(
            40,
            "a telephone number like +49 30 1234567, its country code and length included; without + any 3 to 15 digits",
            PhoneNumbers::plausible),
    URL(2_048, "an absolute address starting with http:// or https://", WebAddresses::plausible);

    private final int maxLength;
    private final String expected;
    private final Predicate<String> form;

    TextForm(int maxLength, String expected, Predicate<String> form) {
        this.maxLength = maxLength;
        this.expected = expected;
        this.form = form;
    }

    Decoded decode(Field field, Object raw) {
        Decoded line = TextCodec.line(field, maxLength, raw);
        if (line instanceof Decoded.Accepted(String text) && !form.test(text)) {
            return new Decoded.Refused(FieldViolations.invalidFormat(field, expected));
        }
        return line;
    }
}
