package io.armature.modules.ref;

import io.armature.core.module.RecordHooks;
import java.util.Optional;

/**
 * The rules of quotes, orders and invoices: the exchange rate of a document is frozen when it is made.
 *
 * @param module the module of the documents
 */
public record DocumentRules(String module) implements RecordHooks {
    static final String EXCHANGE_RATE = "exchangeRate";

    @Override
    public Optional<String> exchangeRate() {
        return Optional.of(EXCHANGE_RATE);
    }
}
