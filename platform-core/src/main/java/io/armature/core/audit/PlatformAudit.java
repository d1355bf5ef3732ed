package io.armature.core.audit;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Adds entries to the log in transactions of the platform's own tables, such as those of tokens. */
public final class PlatformAudit {
    private static final String INSERT = AuditLog.text("?1", "?2");

    private PlatformAudit() {}

    /** Records what somebody does in this transaction; with it, the entry is kept or not. */
    public static Uni<Void> record(Mutiny.Session session, Actor actor, AuditEntry entry) {
        return session.createNativeQuery(INSERT)
                .setParameter(1, actor.org().value())
                .setParameter(2, AuditLog.json(actor, List.of(entry)))
                .executeUpdate()
                .replaceWithVoid();
    }
}
