package io.armature.core.value;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;

/** Addresses of the web: http or https and a host, which may be international (müller.de). */
final class WebAddresses {
    private WebAddresses() {}

    static boolean plausible(String text) {
        try {
            URI uri = new URI(text);
            return isWeb(uri) && (uri.getHost() != null || hasInternationalHost(uri));
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean isWeb(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    }

    /** To a URI a host with letters beyond ASCII is no host; it is one in the form in which it goes over the wire. */
    private static boolean hasInternationalHost(URI uri) throws URISyntaxException {
        String authority = uri.getRawAuthority();
        return authority != null && new URI(uri.getScheme() + "://" + IDN.toASCII(authority)).getHost() != null;
    }
}
