package io.armature.modules.opportunitylines;

import io.armature.core.module.RecordChange;
import io.armature.core.module.RecordHooks;
import io.armature.modules.ref.LineTotals;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What follows from quantity and price of a line of a deal. */
@Singleton
public final class OpportunityLineRules implements RecordHooks {

    @Override
    public String module() {
        return "opportunityLines";
    }

    @Override
    public Map<String, @Nullable Object> derive(RecordChange change) {
        return LineTotals.derive(change);
    }
}
