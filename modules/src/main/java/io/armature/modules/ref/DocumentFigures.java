package io.armature.modules.ref;

import io.armature.core.module.ParentFigures;
import io.armature.metadata.resolve.SystemFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a quote, an order or an invoice comes to, kept of its lines; they are in its currency, at its exchange rate.
 *
 * @param parent the module of the documents
 * @param children the module of their lines
 * @param reference the field of a line that refers to its document
 * @param payable whether the documents are paid, and have a {@code balance}
 */
public record DocumentFigures(String parent, String children, String reference, boolean payable)
        implements ParentFigures {

    /** The figures of documents that are not paid. */
    public static DocumentFigures of(String parent, String children, String reference) {
        return new DocumentFigures(parent, children, reference, false);
    }

    /** The figures of documents that are paid. */
    public static DocumentFigures payable(String parent, String children, String reference) {
        return new DocumentFigures(parent, children, reference, true);
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
        return Optional.of(DocumentRules.EXCHANGE_RATE);
    }

    @Override
    public Map<String, @Nullable Object> derive(Map<String, Object> parent, List<Map<String, Object>> children) {
        return payable ? DocumentTotals.payable(parent, children) : DocumentTotals.of(parent, children);
    }
}
