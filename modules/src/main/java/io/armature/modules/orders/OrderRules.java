package io.armature.modules.orders;

import io.armature.core.module.RecordHooks;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The exchange rate of an order is frozen when it is made. */
@Singleton
public final class OrderRules implements RecordHooks {

    @Override
    public String module() {
        return "orders";
    }

    @Override
    public Optional<String> exchangeRate() {
        return Optional.of("exchangeRate");
    }
}
