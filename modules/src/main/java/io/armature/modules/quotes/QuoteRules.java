package io.armature.modules.quotes;

import io.armature.core.module.RecordHooks;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The exchange rate of a quote is frozen when it is made. */
@Singleton
public final class QuoteRules implements RecordHooks {

    @Override
    public String module() {
        return "quotes";
    }

    @Override
    public Optional<String> exchangeRate() {
        return Optional.of("exchangeRate");
    }
}
