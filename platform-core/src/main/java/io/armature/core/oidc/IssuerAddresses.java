package io.armature.core.oidc;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which addresses this server calls for keys: https only, since whoever forges an answer forges callers. For trying out,
 * {@code armature.oidc.allow-http} (ARMATURE_OIDC_ALLOW_HTTP) also lets http to this machine pass.
 */
@Singleton
class IssuerAddresses {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int LONGEST = 1_000;

    private final boolean allowHttp;

    @Inject
    IssuerAddresses(@ConfigProperty(name = "armature.oidc.allow-http", defaultValue = "false") boolean allowHttp) {
        this.allowHttp = allowHttp;
    }

    /** The issuer's address, if it is one; else VALIDATION_FAILED. */
    URI issuer(String text) {
        if (!isAllowed(text) || text.contains("?") || text.contains("#")) {
            throw ProblemException.of(
                    ProblemCode.VALIDATION_FAILED,
                    "issuer is an https address without query and fragment, as tokens spell it in iss"
                            + (allowHttp ? "; http is allowed on this machine alone" : ""));
        }
        return URI.create(text);
    }

    /** Whether keys may be fetched from there. */
    boolean isAllowed(String text) {
        try {
            URI address = new URI(text);
            return text.length() <= LONGEST
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && ("https".equals(address.getScheme()) || isAllowedHttp(address));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private boolean isAllowedHttp(URI address) {
        return allowHttp && "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost());
    }
}
