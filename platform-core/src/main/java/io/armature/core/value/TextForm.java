package io.armature.core.value;

import io.armature.metadata.resolve.Field;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The texts that have a form of their own. */
enum TextForm {
    EMAIL(254, "an e-mail address like name@example.com", TextForm::isEmail),
    PHONE(40, "a telephone number of digits, spaces and + ( ) - . / with an optional extension", TextForm::isPhone),
    URL(2_048, "an absolute address starting with http:// or https://", TextForm::isWebAddress);

    private static final int LONGEST_MAILBOX = 64;
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>()\\[\\],;:\\\\\"]+");
    private static final Pattern DOMAIN =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?"
                    + "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?)+");
    private static final Pattern PHONE_NUMBER =
            Pattern.compile("\\+?[0-9(][0-9 ()./-]{2,}(?: ?(?:x|ext\\.?) ?[0-9]{1,8})?", Pattern.CASE_INSENSITIVE);

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

    private static boolean isEmail(String text) {
        int at = text.indexOf('@');
        return at >= 1
                && at <= LONGEST_MAILBOX
                && MAILBOX.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
    }

    private static boolean isPhone(String text) {
        return PHONE_NUMBER.matcher(text).matches();
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            String authority = uri.getRawAuthority();
            return web && authority != null && !authority.isBlank();
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
