package io.armature.modules.opportunities;

import io.armature.core.module.RecordChange;
import io.armature.core.module.RecordHooks;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.model.StageCategory;
import io.armature.metadata.resolve.Field;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What follows from the stage of a deal. */
@Singleton
public final class OpportunityRules implements RecordHooks {
    private static final String STAGE = "stage";
    private static final String STAGE_ENTERED_AT = "stageEnteredAt";
    private static final String CLOSED_AT = "closedAt";

    @Override
    public String module() {
        return "opportunities";
    }

    @Override
    public Map<String, @Nullable Object> derive(RecordChange change) {
        if (!change.changes(STAGE)) {
            return Map.of();
        }
        Map<String, @Nullable Object> derived = new HashMap<>();
        Optional<PicklistValue> stage = stage(change, change.after());
        derived.put(STAGE_ENTERED_AT, stage.isPresent() ? change.now() : null);
        boolean wasClosed =
                stage(change, change.before()).filter(OpportunityRules::closed).isPresent();
        boolean isClosed = stage.filter(OpportunityRules::closed).isPresent();
        if (wasClosed != isClosed) {
            derived.put(CLOSED_AT, isClosed ? change.now() : null);
        }
        return derived;
    }

    private static boolean closed(PicklistValue stage) {
        return stage.category() == StageCategory.WON || stage.category() == StageCategory.LOST;
    }

    private static Optional<PicklistValue> stage(RecordChange change, Map<String, Object> values) {
        Object key = values.get(STAGE);
        Optional<Field> field = change.module().field(STAGE);
        return key != null && field.isPresent() && field.get().type() instanceof FieldType.Stage type
                ? change.catalog().picklist(type.picklist()).value(key.toString())
                : Optional.empty();
    }
}
