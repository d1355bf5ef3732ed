package io.armature.core.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * The keys of issuers. Fetched by discovery when first needed and kept for ten minutes; a token that names an unknown key
 * has them fetched anew, at most every ten seconds. An issuer that does not answer is asked again after five seconds; until
 * it answers, keys are good for an hour.
 */
@Singleton
class SigningKeys {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration GOOD = Duration.ofHours(1);
    private static final Duration BETWEEN_UNKNOWN_KEYS = Duration.ofSeconds(10);
    private static final Duration BETWEEN_FAILURES = Duration.ofSeconds(5);
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, IssuerState> issuers = new ConcurrentHashMap<>();
    private final IssuerDocuments documents;
    private final IssuerAddresses addresses;
    private final Clock clock;

    SigningKeys(IssuerDocuments documents, IssuerAddresses addresses, Clock clock) {
        this.documents = documents;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** What is known of one registered issuer; there are as many as registrations, so they are kept for good. */
    private static final class IssuerState {
        private Optional<SigningKeySet> keys = Optional.empty();
        private Optional<Uni<SigningKeySet>> underWay = Optional.empty();
        private Instant unknownKeyUntil = Instant.MIN;
        private Instant failedUntil = Instant.MIN;
    }

    /**
     * The keys of a registered issuer, with the key of that id if the issuer has it.
     *
     * @return on the context that asked; fails with UNAVAILABLE when no keys can be had that are good
     */
    Uni<SigningKeySet> of(String issuer, Optional<String> keyId) {
        IssuerState state = issuers.computeIfAbsent(issuer, name -> new IssuerState());
        synchronized (state) {
            Instant now = clock.instant();
            Optional<SigningKeySet> good =
                    state.keys.filter(keys -> now.isBefore(keys.fetchedAt().plus(GOOD)));
            boolean fresh = good.filter(keys -> now.isBefore(keys.fetchedAt().plus(FRESH)))
                    .isPresent();
            boolean known = good.filter(keys -> keys.mayKnow(keyId)).isPresent();
            if (good.isPresent() && (known ? fresh : now.isBefore(state.unknownKeyUntil))) {
                return Uni.createFrom().item(good.get());
            }
            if (now.isBefore(state.failedUntil)) {
                return good.map(keys -> Uni.createFrom().item(keys)).orElseGet(() -> Uni.createFrom()
                        .failure(() -> IssuerUnavailable.at(issuer, "it did not answer moments ago")));
            }
            if (good.isPresent() && !known) {
                state.unknownKeyUntil = now.plus(BETWEEN_UNKNOWN_KEYS);
            }
            return answered(underWay(issuer, state), good);
        }
    }

    private static Uni<SigningKeySet> answered(Uni<SigningKeySet> fetched, Optional<SigningKeySet> good) {
        Uni<SigningKeySet> answer = fetched.emitOn(asker());
        return good.map(keys -> answer.onFailure().recoverWithItem(keys)).orElse(answer);
    }

    /** All who ask meanwhile wait for the one answer. */
    private Uni<SigningKeySet> underWay(String issuer, IssuerState state) {
        if (state.underWay.isEmpty()) {
            Uni<SigningKeySet> fetch = fetch(issuer)
                    .onItemOrFailure()
                    .invoke((keys, failure) -> ended(state, Optional.ofNullable(keys)))
                    .memoize()
                    .indefinitely();
            state.underWay = Optional.of(fetch);
        }
        return state.underWay.get();
    }

    private void ended(IssuerState state, Optional<SigningKeySet> fetched) {
        synchronized (state) {
            state.underWay = Optional.empty();
            if (fetched.isPresent()) {
                state.keys = fetched;
            } else {
                state.failedUntil = clock.instant().plus(BETWEEN_FAILURES);
            }
        }
    }

    private Uni<SigningKeySet> fetch(String issuer) {
        String discovery = (issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + DISCOVERY;
        return documents
                .get(discovery)
                .map(text -> keyAddress(issuer, text))
                .chain(address -> documents.get(address).map(text -> SigningKeySet.parse(text, clock.instant())
                        .orElseThrow(() -> IssuerUnavailable.at(address, "no JSON Web Key Set"))))
                .onFailure(failure -> !(failure instanceof ProblemException))
                .transform(failure -> IssuerUnavailable.at(issuer, failure));
    }

    /** The document must be the issuer's own, or one could speak for another. */
    private String keyAddress(String issuer, String discovery) {
        JsonNode document = parse(issuer, discovery);
        String address = document.path("jwks_uri").asText();
        if (!document.path("issuer").asText().equals(issuer)) {
            throw IssuerUnavailable.at(issuer, "its configuration names another issuer");
        }
        if (!addresses.isAllowed(address)) {
            throw IssuerUnavailable.at(issuer, "its jwks_uri is no address to call");
        }
        return address;
    }

    private static JsonNode parse(String issuer, String discovery) {
        try {
            return JSON.readTree(discovery);
        } catch (JsonProcessingException e) {
            throw IssuerUnavailable.at(issuer, "its configuration is no JSON");
        }
    }

    private static Executor asker() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : task -> context.runOnContext(turn -> task.run());
    }
}
