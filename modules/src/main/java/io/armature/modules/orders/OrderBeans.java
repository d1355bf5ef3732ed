package io.armature.modules.orders;

import io.armature.core.module.ParentFigures;
import io.armature.core.module.RecordHooks;
import io.armature.modules.ref.DocumentFigures;
import io.armature.modules.ref.DocumentRules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What the platform keeps of orders. */
@Singleton
final class OrderBeans {

    @Produces
    @Singleton
    RecordHooks rules() {
        return new DocumentRules("orders", List.of("quote"));
    }

    @Produces
    @Singleton
    ParentFigures totals() {
        return DocumentFigures.of("orders", "orderLines", "order");
    }
}
