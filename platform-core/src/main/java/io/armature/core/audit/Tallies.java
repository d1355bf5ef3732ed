package io.armature.core.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts what repeats itself. The first of its kind is handed out at once; what is equal to it within the window after that
 * becomes one more, with a count. Memory is bounded: beyond the most kinds that are told apart, only organisation, kind and detail
 * are.
 */
final class Tallies {
    static final Duration WINDOW = Duration.ofMinutes(5);
    static final int MOST = 5_000;

    private record Key(Actor actor, AuditEntry entry) {}

    /** Open until an instant; what came since the first, if anything did. */
    private record Window(Instant until, @Nullable Tally since) {}

    private final Clock clock;
    private final Map<Key, Window> windows = new HashMap<>();
    private final List<Tally> fresh = new ArrayList<>();

    Tallies(Clock clock) {
        this.clock = clock;
    }

    synchronized void count(Actor actor, AuditEntry entry) {
        Key exact = new Key(actor.anywhere(), entry);
        boolean room = windows.size() < MOST || windows.containsKey(exact);
        Actor who = room ? actor : crowd(actor);
        AuditEntry what = room ? entry : blurred(entry);
        OffsetDateTime now = now();
        windows.compute(new Key(who.anywhere(), what), (key, open) -> {
            if (open == null) {
                fresh.add(Tally.once(who, what, now));
                return new Window(now.toInstant().plus(WINDOW), null);
            }
            Tally since = open.since();
            return new Window(open.until(), since == null ? Tally.once(who, what, now) : since.again(now));
        });
    }

    /** What is to be stored now. */
    synchronized List<Tally> due() {
        return taken(clock.instant());
    }

    /** Everything, whatever the window. */
    synchronized List<Tally> all() {
        return taken(Instant.MAX);
    }

    /** Takes back what could not be stored; it counts on. */
    synchronized void putBack(List<Tally> tallies) {
        if (fresh.size() < MOST) {
            fresh.addAll(0, tallies);
        }
    }

    private List<Tally> taken(Instant until) {
        List<Tally> taken = new ArrayList<>(fresh);
        fresh.clear();
        windows.values().removeIf(window -> {
            boolean over = !window.until().isAfter(until);
            if (over && window.since() != null) {
                taken.add(window.since());
            }
            return over;
        });
        return taken;
    }

    private static Actor crowd(Actor actor) {
        return new Actor(actor.org(), Optional.empty(), Optional.empty(), actor.channel(), actor.origin());
    }

    private static AuditEntry blurred(AuditEntry entry) {
        AuditEntry bare = AuditEntry.of(entry.kind());
        return entry.detail().map(bare::detailed).orElse(bare);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
