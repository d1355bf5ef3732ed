package io.armature.modules.tickets;

import io.armature.core.module.RecordChange;
import io.armature.core.module.RecordHooks;
import io.armature.modules.ref.Closing;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What follows from the status of a ticket. */
@Singleton
public final class TicketRules implements RecordHooks {
    private static final String STATUS = "status";
    private static final String CLOSED_AT = "closedAt";
    private static final String REOPEN_COUNT = "reopenCount";

    @Override
    public String module() {
        return "tickets";
    }

    @Override
    public Map<String, @Nullable Object> derive(RecordChange change) {
        Closing closing = Closing.of(change, STATUS);
        Map<String, @Nullable Object> derived = new HashMap<>();
        if (change.creation()) {
            derived.put(REOPEN_COUNT, 0);
        }
        if (closing.closes()) {
            derived.put(CLOSED_AT, change.now());
        }
        if (closing.reopens()) {
            derived.put(CLOSED_AT, null);
            derived.put(REOPEN_COUNT, reopened(change) + 1);
        }
        return derived;
    }

    private static int reopened(RecordChange change) {
        return change.before().get(REOPEN_COUNT) instanceof Number count ? count.intValue() : 0;
    }
}
