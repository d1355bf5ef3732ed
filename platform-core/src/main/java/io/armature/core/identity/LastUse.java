package io.armature.core.identity;

import io.armature.core.database.PlatformSessions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Notes when tokens were last used: at most once a minute per token, and no request waits for it. */
@Singleton
class LastUse {
    private static final Logger LOG = Logger.getLogger(LastUse.class);
    private static final String UPDATE = "update ApiTokenRow t set t.lastUsedAt = :now where t.id = :id";
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Map<UUID, Instant> noted = new ConcurrentHashMap<>();
    private final PlatformSessions sessions;
    private final Clock clock;

    LastUse(PlatformSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    void note(UUID token) {
        Instant now = clock.instant();
        Instant before = noted.get(token);
        if (before != null && now.isBefore(before.plus(STEP))) {
            return;
        }
        if (noted.size() >= MOST) {
            noted.clear();
        }
        noted.put(token, now);
        sessions.transaction(session -> session.createMutationQuery(UPDATE)
                        .setParameter("now", now)
                        .setParameter("id", token)
                        .executeUpdate())
                .subscribe()
                .with(rows -> {}, failure -> LOG.warnf("The last use of a token was not noted: %s", failure));
    }
}
