package io.armature.core.identity;

import io.armature.core.org.Organisation;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What was found for a secret within the last second, by its hash; unknown secrets too, so that guessing is cheap. */
@Singleton
class KnownTokens {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Clock clock;

    KnownTokens(Clock clock) {
        this.clock = clock;
    }

    /**
     * A token and the organisation it opens.
     *
     * @param secretUntil until when the secret it was found by works, if it was replaced by another
     */
    record Found(ApiToken token, Organisation organisation, Optional<Instant> secretUntil) {
        boolean worksAt(Instant moment) {
            return token.worksAt(moment) && secretUntil.map(moment::isBefore).orElse(true);
        }
    }

    private record Entry(Optional<Found> found, Instant until) {}

    /** Empty when nothing fresh is known; an inner empty Optional when the secret is known to be none. */
    Optional<Optional<Found>> get(String hash) {
        Entry entry = entries.get(hash);
        return entry == null || entry.until().isBefore(clock.instant()) ? Optional.empty() : Optional.of(entry.found());
    }

    /** @param asOf when the look-up began: what happens to the token while it is looked up counts too */
    void put(String hash, Optional<Found> found, Instant asOf) {
        if (entries.size() >= MOST) {
            entries.clear();
        }
        entries.put(hash, new Entry(found, asOf.plus(FRESH)));
    }

    void forget(UUID token) {
        entries.values().removeIf(entry -> entry.found()
                .filter(found -> found.token().id().equals(token))
                .isPresent());
    }
}
