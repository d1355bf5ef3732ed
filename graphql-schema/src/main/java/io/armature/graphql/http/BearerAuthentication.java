package io.armature.graphql.http;

import io.armature.core.audit.Origin;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Callers;
import io.armature.core.oidc.OidcCallers;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells who calls from the {@code Authorization} header. */
@ApplicationScoped
class BearerAuthentication {
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9\\-._~+/]+=*)");

    private static final String INVALID_TOKEN = "Bearer error=\"invalid_token\"";

    private final BiFunction<String, Origin, Uni<Optional<Caller>>> callers;
    private final ClientAddresses addresses;

    @Inject
    BearerAuthentication(Callers callers, OidcCallers oidc, ClientAddresses addresses) {
        this(
                (token, origin) -> OidcCallers.reads(token)
                        ? oidc.authenticate(token, origin).map(Optional::of)
                        : callers.authenticate(token, origin),
                addresses);
    }

    /** @param callers from a token and the request that brought it to who it is */
    BearerAuthentication(BiFunction<String, Origin, Uni<Optional<Caller>>> callers, ClientAddresses addresses) {
        this.callers = callers;
        this.addresses = addresses;
    }

    /** The caller; fails with {@link RequestRefused} 401 without one. */
    Uni<Caller> caller(HttpServerRequest request, String requestId) {
        String authorization = request.getHeader("Authorization");
        if (authorization == null) {
            return refused(
                    "Send an API token, or one of your identity provider: Authorization: Bearer <token>", "Bearer");
        }
        Matcher bearer = BEARER.matcher(authorization.strip());
        if (!bearer.matches()) {
            return refused("The Authorization header is not of the form Bearer <token>", "Bearer");
        }
        return callers.apply(bearer.group(1), Origin.of(requestId, addresses.of(request)))
                .flatMap(caller -> caller.map(known -> Uni.createFrom().item(known))
                        .orElseGet(() -> refused(
                                "The API token is unknown, expired, revoked or not accepted from this address",
                                INVALID_TOKEN)))
                .onFailure(BearerAuthentication::isUnauthenticated)
                .recoverWithUni(failure ->
                        refused(((ProblemException) failure).problem().message(), INVALID_TOKEN));
    }

    private static boolean isUnauthenticated(Throwable failure) {
        return failure instanceof ProblemException refusal && refusal.problem().code() == ProblemCode.UNAUTHENTICATED;
    }

    private static Uni<Caller> refused(String message, String challenge) {
        return Uni.createFrom().failure(() -> RequestRefused.of(401, ProblemCode.UNAUTHENTICATED, message)
                .with("WWW-Authenticate", challenge));
    }
}
