package io.armature.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rate limiter")
class RateLimiterTest {
    private final SettableTime time = new SettableTime();
    private final RateLimiter limiter = new RateLimiter(time);

    @Test
    @DisplayName("grants what costs as much as is left, and says when there is enough again")
    void counts() {
        assertThat(limiter.spend("a", 40, 60).granted()).isTrue();
        assertThat(limiter.spend("a", 20, 60)).isEqualTo(new RateLimiter.Spent(true, 60, 0, 60, 0));
        RateLimiter.Spent refused = limiter.spend("a", 10, 60);
        assertThat(refused.granted()).isFalse();
        assertThat(refused.retryAfter()).isEqualTo(10);
        time.advance(Duration.ofSeconds(10));
        assertThat(limiter.spend("a", 10, 60).granted()).isTrue();
    }

    @Test
    @DisplayName("counts each caller apart")
    void apart() {
        assertThat(limiter.spend("a", 60, 60).granted()).isTrue();
        assertThat(limiter.spend("b", 60, 60).granted()).isTrue();
        assertThat(limiter.spend("a", 1, 60).granted()).isFalse();
    }

    @Test
    @DisplayName("lets through what costs more than a whole minute's allowance when the bucket is full")
    void large() {
        assertThat(limiter.spend("a", 1_000, 60).granted()).isTrue();
        assertThat(limiter.spend("a", 1, 60).granted()).isFalse();
        time.advance(Duration.ofMinutes(1));
        assertThat(limiter.spend("a", 1_000, 60).granted()).isTrue();
    }

    private static final class SettableTime implements TimeMeter {
        private long nanos = 1_000_000_000L;

        void advance(Duration step) {
            nanos += step.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
