package io.armature.graphql.execute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.armature.core.catalog.Catalogs;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.idempotency.Claim;
import io.armature.core.idempotency.Claiming;
import io.armature.core.idempotency.IdempotencyClaims;
import io.armature.core.idempotency.IdempotencyKey;
import io.armature.core.idempotency.KeyedRequest;
import io.armature.core.identity.Caller;
import io.armature.core.limit.Limit;
import io.armature.core.limit.PlatformLimits;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.graphql.error.ApiError;
import io.armature.graphql.error.ErrorBody;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Carries out mutations that were sent with an idempotency key once, and answers repetitions with what was answered.
 *
 * <p>What was begun under a key is brought to an end although the client has gone: that is when it will ask again.
 */
@ApplicationScoped
class KeyedRequests {
    private static final Logger LOG = Logger.getLogger(KeyedRequests.class);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Map<String, String> REPLAYED = Map.of("Idempotent-Replayed", "true");
    private static final Map<String, String> SOON = Map.of("Retry-After", "1");

    /** Beyond the time a request may take: for cancelling it and noting that. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** What interrupted a request often takes some more connections with it. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int REPETITIONS = 5;

    private final IdempotencyClaims claims;
    private final Catalogs catalogs;
    private final RateLimits rates;
    private final Duration longest;

    KeyedRequests(IdempotencyClaims claims, Catalogs catalogs, RateLimits rates, PlatformLimits limits) {
        this.claims = claims;
        this.catalogs = catalogs;
        this.rates = rates;
        this.longest = Duration.ofMillis(limits.limits().of(Limit.REQUEST_MILLIS));
    }

    /**
     * The answer to this very request if one is kept, whatever has become of the schema since, as long as the caller may do
     * what it might then. A request without a key, or with a text that is none, has no answer.
     */
    Uni<Optional<GraphqlResponse>> answered(GraphqlRequest request, Caller caller) {
        Optional<String> key = request.idempotencyKey().filter(IdempotencyKey::isOne);
        return key.map(text -> catalogs.current(caller.organisation().id())
                        .chain(catalog -> claims.answer(keyed(request, caller, catalog, text)))
                        .map(kept -> kept.map(
                                answer -> rates.overdrawn(caller, request).orElseGet(() -> replayed(answer)))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /**
     * Runs a mutation, under its key if it has one.
     *
     * @param catalog what it runs under
     * @param run leaves the mark that it is given wherever something is changed
     * @return the answer. Fails with BAD_REQUEST for a text that is no key, with UNAVAILABLE if nobody can tell whether the
     *     request was carried out
     */
    Uni<GraphqlResponse> once(
            GraphqlRequest request, Caller caller, OrgCatalog catalog, Function<WriteMark, Uni<Executed>> run) {
        if (request.idempotencyKey().isEmpty()) {
            return run.apply(WriteMark.NONE).map(Executed::response);
        }
        KeyedRequest keyed =
                keyed(request, caller, catalog, request.idempotencyKey().get());
        return toItsEnd(claims.claim(keyed, longest.plus(MARGIN)).chain(claiming -> switch (claiming) {
            case Claiming.Granted granted -> carriedOut(granted.claim(), request, run);
            case Claiming.Answered answered -> Uni.createFrom().item(replayed(answered.answer()));
            case Claiming.Refused refused -> Uni.createFrom().item(refusal(refused.problem(), request));
        }));
    }

    private Uni<GraphqlResponse> carriedOut(
            Claim claim, GraphqlRequest request, Function<WriteMark, Uni<Executed>> run) {
        return Uni.createFrom()
                .deferred(() -> run.apply(new WriteMark.OfClaim(claims, claim)))
                .ifNoItem()
                .after(longest)
                .failWith(() -> ProblemException.of(
                        ProblemCode.LIMIT_EXCEEDED, "The request took too long and was given up. Look at the records."))
                .onFailure()
                .call(failure -> noted(claims.giveUp(claim), request))
                .call(executed -> noted(
                        executed.settled()
                                ? claims.finish(claim, executed.response().body())
                                : claims.giveUp(claim),
                        request))
                .map(Executed::response);
    }

    /** The answer is right whether it is kept or not; who repeats the request will be told that it is not. */
    private static Uni<Void> noted(Uni<Void> keeping, GraphqlRequest request) {
        return keeping.onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(REPETITIONS)
                .onFailure()
                .invoke(failure ->
                        LOG.warnf(failure, "What became of request %s is not kept under its key", request.requestId()))
                .onFailure()
                .recoverWithNull();
    }

    /** Whoever stops waiting for it does not stop it. */
    private static Uni<GraphqlResponse> toItsEnd(Uni<GraphqlResponse> work) {
        return Uni.createFrom().emitter(emitter -> work.subscribe().with(emitter::complete, emitter::fail));
    }

    /** The document, which operation of it, and the variables, in whatever order they came. */
    private static KeyedRequest keyed(GraphqlRequest request, Caller caller, OrgCatalog catalog, String key) {
        List<Object> parts = List.of(request.query(), request.operationName().orElse(""), request.variables());
        try {
            return KeyedRequest.of(
                    caller, catalog.accessVersion(), new IdempotencyKey(key), JSON.writeValueAsBytes(parts));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("What came as JSON can be written as JSON", e);
        }
    }

    private static GraphqlResponse replayed(byte[] answer) {
        return new GraphqlResponse(answer, GraphqlResponse.Kind.EXECUTED, REPLAYED);
    }

    private static GraphqlResponse refusal(Problem problem, GraphqlRequest request) {
        byte[] body = ErrorBody.of(List.of(ApiError.of(problem)), request.requestId());
        return problem.code() == ProblemCode.IDEMPOTENCY_IN_PROGRESS
                ? new GraphqlResponse(body, GraphqlResponse.Kind.IN_PROGRESS, SOON)
                : new GraphqlResponse(body, GraphqlResponse.Kind.REQUEST_ERROR);
    }
}
