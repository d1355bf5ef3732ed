package io.armature.modules.payments;

import io.armature.core.module.ParentFigures;
import io.armature.metadata.resolve.SystemFields;
import io.armature.modules.ref.DocumentTotals;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of an invoice is paid, found after its totals. Its stage follows from it, unless it is cancelled or credited:
 * partially paid, paid once nothing is left, and sent again when the only payment is taken back.
 */
@Singleton
@Priority(InvoicePayments.AFTER_TOTALS)
public final class InvoicePayments implements ParentFigures {
    static final int AFTER_TOTALS = -1;

    private static final String STAGE = "stage";
    private static final String SENT = "SENT";
    private static final String PARTIALLY_PAID = "PARTIALLY_PAID";
    private static final String PAID = "PAID";
    private static final Set<String> NOT_TO_BE_PAID = Set.of("CREDIT_NOTE", "CANCELLED");

    @Override
    public String parent() {
        return "invoices";
    }

    @Override
    public String children() {
        return "payments";
    }

    @Override
    public String reference() {
        return "invoice";
    }

    @Override
    public Set<String> parentFields() {
        return Set.of("total");
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
        Map<String, @Nullable Object> figures = new HashMap<>(DocumentTotals.paid(parent, children));
        stage(parent, figures).ifPresent(stage -> figures.put(STAGE, stage));
        return figures;
    }

    private static Optional<String> stage(Map<String, Object> invoice, Map<String, @Nullable Object> figures) {
        String stage = Objects.toString(invoice.get(STAGE), "");
        if (stage.isEmpty() || NOT_TO_BE_PAID.contains(stage) || figures.get("balance") == null) {
            return Optional.empty();
        }
        if (positive(figures, "paid")) {
            return Optional.of(positive(figures, "balance") ? PARTIALLY_PAID : PAID);
        }
        boolean takenBack =
                positive(invoice, "paid") && Set.of(PAID, PARTIALLY_PAID).contains(stage);
        return takenBack ? Optional.of(SENT) : Optional.empty();
    }

    private static boolean positive(Map<String, ? extends @Nullable Object> figures, String name) {
        return figures.get(name) instanceof BigDecimal figure && figure.signum() > 0;
    }
}
