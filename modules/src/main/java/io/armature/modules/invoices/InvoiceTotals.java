package io.armature.modules.invoices;

import io.armature.core.module.ParentFigures;
import io.armature.metadata.resolve.SystemFields;
import io.armature.modules.ref.DocumentTotals;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an invoice comes to, kept of its lines; they are in its currency, at its exchange rate. */
@Singleton
public final class InvoiceTotals implements ParentFigures {

    @Override
    public String parent() {
        return "invoices";
    }

    @Override
    public String children() {
        return "invoiceLines";
    }

    @Override
    public String reference() {
        return "invoice";
    }

    @Override
    public Set<String> parentFields() {
        return DocumentTotals.PAYABLE_PARTS;
    }

    @Override
    public Set<String> shared() {
        return Set.of(SystemFields.CURRENCY);
    }

    @Override
    public Optional<String> rate() {
        return Optional.of("exchangeRate");
    }

    @Override
    public Map<String, @Nullable Object> derive(Map<String, Object> parent, List<Map<String, Object>> children) {
        return DocumentTotals.payable(parent, children);
    }
}
