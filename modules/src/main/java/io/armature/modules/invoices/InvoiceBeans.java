package io.armature.modules.invoices;

import io.armature.core.module.ParentFigures;
import io.armature.core.module.RecordHooks;
import io.armature.modules.ref.DocumentFigures;
import io.armature.modules.ref.DocumentRules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What the platform keeps of invoices. */
@Singleton
final class InvoiceBeans {

    @Produces
    @Singleton
    RecordHooks rules() {
        return new DocumentRules("invoices", List.of("order"));
    }

    @Produces
    @Singleton
    ParentFigures totals() {
        return DocumentFigures.payable("invoices", "invoiceLines", "invoice");
    }
}
