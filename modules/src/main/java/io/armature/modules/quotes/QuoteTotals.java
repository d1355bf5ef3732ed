package io.armature.modules.quotes;

import io.armature.core.module.ParentFigures;
import io.armature.metadata.resolve.SystemFields;
import io.armature.modules.ref.DocumentTotals;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a quote comes to, kept of its lines; they are in its currency, at its exchange rate. */
@Singleton
public final class QuoteTotals implements ParentFigures {

    @Override
    public String parent() {
        return "quotes";
    }

    @Override
    public String children() {
        return "quoteLines";
    }

    @Override
    public String reference() {
        return "quote";
    }

    @Override
    public Set<String> parentFields() {
        return DocumentTotals.PARTS;
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
        return DocumentTotals.of(parent, children);
    }
}
