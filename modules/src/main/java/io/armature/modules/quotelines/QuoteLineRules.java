package io.armature.modules.quotelines;

import io.armature.core.module.RecordChange;
import io.armature.core.module.RecordHooks;
import io.armature.modules.ref.LineTotals;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What follows from quantity and price of a line of a quote. */
@Singleton
public final class QuoteLineRules implements RecordHooks {

    @Override
    public String module() {
        return "quoteLines";
    }

    @Override
    public Map<String, @Nullable Object> derive(RecordChange change) {
        return LineTotals.derive(change);
    }
}
