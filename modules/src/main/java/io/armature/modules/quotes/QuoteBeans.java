package io.armature.modules.quotes;

import io.armature.core.module.ParentFigures;
import io.armature.core.module.RecordHooks;
import io.armature.modules.ref.DocumentFigures;
import io.armature.modules.ref.DocumentRules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What the platform keeps of quotes. */
@Singleton
final class QuoteBeans {

    @Produces
    @Singleton
    RecordHooks rules() {
        return new DocumentRules("quotes", List.of());
    }

    @Produces
    @Singleton
    ParentFigures totals() {
        return DocumentFigures.of("quotes", "quoteLines", "quote");
    }
}
