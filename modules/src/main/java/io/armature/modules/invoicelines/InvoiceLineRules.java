package io.armature.modules.invoicelines;

import io.armature.core.module.RecordChange;
import io.armature.core.module.RecordHooks;
import io.armature.modules.ref.LineTotals;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What follows from quantity and price of a line of an invoice. */
@Singleton
public final class InvoiceLineRules implements RecordHooks {

    @Override
    public String module() {
        return "invoiceLines";
    }

    @Override
    public Map<String, @Nullable Object> derive(RecordChange change) {
        return LineTotals.derive(change);
    }
}
