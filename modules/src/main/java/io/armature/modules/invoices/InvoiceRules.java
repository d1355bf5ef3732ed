package io.armature.modules.invoices;

import io.armature.core.module.RecordHooks;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The exchange rate of an invoice is frozen when it is made. */
@Singleton
public final class InvoiceRules implements RecordHooks {

    @Override
    public String module() {
        return "invoices";
    }

    @Override
    public Optional<String> exchangeRate() {
        return Optional.of("exchangeRate");
    }
}
