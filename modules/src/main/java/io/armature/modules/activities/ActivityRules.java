package io.armature.modules.activities;

import io.armature.core.module.RecordChange;
import io.armature.core.module.RecordHooks;
import io.armature.modules.ref.Closing;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What follows from the status of an activity. */
@Singleton
public final class ActivityRules implements RecordHooks {
    private static final String STATUS = "status";
    private static final String COMPLETED_AT = "completedAt";

    @Override
    public String module() {
        return "activities";
    }

    @Override
    public Map<String, @Nullable Object> derive(RecordChange change) {
        Closing closing = Closing.of(change, STATUS);
        if (closing.wasClosed() == closing.isClosed()) {
            return Map.of();
        }
        Map<String, @Nullable Object> derived = new HashMap<>();
        derived.put(COMPLETED_AT, closing.isClosed() ? change.now() : null);
        return derived;
    }
}
