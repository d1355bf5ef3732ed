package io.armature.core.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Who was let in and who was not. The first use in a day of a token, or of a login by a user, counts as a sign-in. */
@Singleton
public class Admissions {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int MOST = 50_000;

    private final AuditNotes notes;
    private final Cache<Actor, Boolean> signedIn;

    public Admissions(AuditNotes notes, Clock clock) {
        this.notes = notes;
        this.signedIn = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(A_DAY)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    /** Somebody was let in. */
    public void admitted(Actor actor) {
        Actor who = actor.anywhere();
        if (signedIn.getIfPresent(who) == null && signedIn.asMap().putIfAbsent(who, true) == null) {
            notes.note(actor, AuditEntry.of(AuditKind.SIGNED_IN));
        }
    }

    /**
     * Somebody was turned away from an organisation that they named by what they brought.
     *
     * @param why the code of the refusal
     */
    public void refused(Actor actor, String why) {
        notes.note(actor, AuditEntry.of(AuditKind.REFUSED).detailed(why));
    }
}
