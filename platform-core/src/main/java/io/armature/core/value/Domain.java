package io.armature.core.value;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The domain of an e-mail address or of an address of the web, in the form in which it goes over the wire. */
public final class Domain {
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z][a-z0-9+.-]*://)?(?:[^/?#@]*@)?(?:www\\.)?([^/?#:@]+)(?:[:/?#].*)?");

    private Domain() {}

    /** The domain of a text, without a leading www; empty if it has none, as a text without a dot. */
    public static Optional<String> of(String text) {
        Matcher host = HOST.matcher(text.strip().toLowerCase(Locale.ROOT));
        return host.matches() ? ascii(host.group(1)).filter(Domain::dotted) : Optional.empty();
    }

    private static boolean dotted(String domain) {
        return domain.lastIndexOf('.') > 0 && !domain.endsWith(".");
    }

    private static Optional<String> ascii(String host) {
        try {
            return Optional.of(IDN.toASCII(host));
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }
}
