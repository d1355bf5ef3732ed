package io.armature.graphql.execute;

import io.armature.core.identity.Caller;
import io.armature.core.limit.Limit;
import io.armature.core.limit.RateLimiter;
import io.armature.core.limit.RateLimiter.Spent;
import io.armature.core.problem.ProblemCode;
import io.armature.graphql.error.ApiError;
import io.armature.graphql.error.ErrorBody;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a request's cost does to its caller's allowance, in the words of the IETF's draft on RateLimit headers. */
@ApplicationScoped
class RateLimits {
    private static final String POLICY = "\"cost\"";

    private final RateLimiter limiter;

    RateLimits(RateLimiter limiter) {
        this.limiter = limiter;
    }

    /** Takes the cost from the caller's allowance; empty if nobody counts. */
    Optional<Spent> spend(Caller caller, RequestCost cost) {
        int allowance = caller.costPerMinute()
                .orElseGet(() -> caller.organisation().limits().of(Limit.COST_PER_MINUTE));
        if (allowance == 0) {
            return Optional.empty();
        }
        String who = caller.token().or(caller::user).map(Object::toString).orElseGet(() -> caller.organisation()
                .id()
                .value());
        return Optional.of(limiter.spend(who, cost.cost(), allowance));
    }

    /** Documents that are no good cost too; the refusal when there is nothing left to spend. */
    Optional<GraphqlResponse> overdrawn(Caller caller, GraphqlRequest request) {
        RequestCost least = new RequestCost(1);
        return spend(caller, least)
                .filter(spent -> !spent.granted())
                .map(spent -> refusal(spent, least, request.requestId()));
    }

    /** {@code RateLimit-Policy}, {@code RateLimit}, and {@code Retry-After} for a request that may not run. */
    static Map<String, String> headers(Spent spent) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("RateLimit-Policy", POLICY + ";q=" + spent.allowance() + ";w=" + RateLimiter.WINDOW.toSeconds());
        headers.put("RateLimit", POLICY + ";r=" + spent.remaining() + ";t=" + spent.fullIn());
        if (!spent.granted()) {
            headers.put("Retry-After", Long.toString(Math.max(1, spent.retryAfter())));
        }
        return headers;
    }

    static GraphqlResponse refusal(Spent spent, RequestCost cost, String requestId) {
        ApiError error = ApiError.of(
                ProblemCode.RATE_LIMITED,
                "This request costs " + cost.cost() + ", and " + spent.remaining() + " of " + spent.allowance()
                        + " a minute are left. Send it again in " + Math.max(1, spent.retryAfter()) + " seconds.");
        return new GraphqlResponse(
                ErrorBody.of(List.of(error), requestId), GraphqlResponse.Kind.RATE_LIMITED, headers(spent));
    }
}
