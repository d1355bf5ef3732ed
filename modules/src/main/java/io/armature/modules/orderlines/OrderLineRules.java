package io.armature.modules.orderlines;

import io.armature.core.module.RecordChange;
import io.armature.core.module.RecordHooks;
import io.armature.modules.ref.LineTotals;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What follows from quantity and price of a line of an order. */
@Singleton
public final class OrderLineRules implements RecordHooks {

    @Override
    public String module() {
        return "orderLines";
    }

    @Override
    public Map<String, @Nullable Object> derive(RecordChange change) {
        return LineTotals.derive(change);
    }
}
