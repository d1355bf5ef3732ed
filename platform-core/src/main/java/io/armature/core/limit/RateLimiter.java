package io.armature.core.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Counts what callers cost, each in a bucket that holds a minute's allowance and fills up steadily. The state is this
 * node's own, so with several nodes a caller has the allowance of each.
 */
@Singleton
public class RateLimiter {
    /** The time in which an empty bucket is full again. */
    public static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int MOST = 100_000;

    private record Key(String caller, int allowance) {}

    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets;

    @Inject
    RateLimiter() {
        this(TimeMeter.SYSTEM_MILLISECONDS);
    }

    RateLimiter(TimeMeter time) {
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build();
    }

    /**
     * Takes the cost of a request from its caller's bucket, or nothing if there is not enough in it. What costs more than
     * a whole bucket holds takes the whole bucket.
     *
     * @param caller whose bucket
     * @param cost what the request costs
     * @param allowance cost per minute, at least 1
     */
    public Spent spend(String caller, long cost, int allowance) {
        Bucket bucket = buckets.get(new Key(caller, allowance), this::full);
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(Math.clamp(cost, 1, allowance));
        return new Spent(
                probe.isConsumed(),
                allowance,
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    private Bucket full(Key key) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(Bandwidth.builder()
                        .capacity(key.allowance())
                        .refillGreedy(key.allowance(), WINDOW)
                        .build())
                .build();
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }

    /**
     * What became of a request's cost.
     *
     * @param granted whether the request may run
     * @param allowance cost per minute
     * @param remaining what is left in the bucket
     * @param fullIn seconds until the bucket is full again
     * @param retryAfter seconds until there is enough for the request, 0 if there was
     */
    public record Spent(boolean granted, int allowance, long remaining, long fullIn, long retryAfter) {}
}
