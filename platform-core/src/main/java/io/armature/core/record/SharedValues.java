package io.armature.core.record;

import io.armature.core.value.FieldViolations;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.SystemFields;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stage in which children take over what they have in common with their parent, such as the currency, and are refused
 * when they differ. A module whose records enter into no figures passes without a statement.
 */
final class SharedValues {
    private final WriteScope scope;
    private final RowRules rules;
    private final Map<UUID, BigDecimal> rates = new HashMap<>();

    SharedValues(WriteScope scope) {
        this.scope = scope;
        this.rules = new RowRules(scope.context());
    }

    /** The exchange rates of parents by the ids of the children settled so far. */
    Map<UUID, BigDecimal> rates() {
        return rates;
    }

    Uni<List<Row>> settle(List<Row> rows) {
        List<Figures> all = Figures.fedBy(scope, scope.context().module());
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(figures -> figures.parentsOf(present(rows))
                        .map(parents -> (Settling) row -> settled(row, figures, parents)))
                .collect()
                .asList()
                .map(stages -> rows.stream().map(row -> through(row, stages)).toList());
    }

    /** What one kind of figures makes of a row. */
    private interface Settling {
        Row of(Row row);
    }

    private Row through(Row row, List<Settling> stages) {
        if (row.refusal().isPresent()) {
            return row;
        }
        Row settled = row;
        for (Settling stage : stages) {
            settled = stage.of(settled);
        }
        return rules.awaitsCurrency(row) ? rules.withCurrency(settled) : settled;
    }

    private static List<Row> present(List<Row> rows) {
        return rows.stream().filter(row -> row.refusal().isEmpty()).toList();
    }

    private Row settled(Row row, Figures figures, Map<UUID, Row> parents) {
        Optional<Row> parent = figures.parent(row.after()).map(parents::get);
        if (parent.isEmpty()) {
            return row;
        }
        Row settled = row;
        for (Figures.Shared field : figures.shared()) {
            settled = settled(settled, field, figures.reference(), parent.get());
        }
        rate(settled, figures.rate(parent.get()), parent.get());
        return settled;
    }

    private static Row settled(Row row, Figures.Shared shared, Field reference, Row parent) {
        Field field = shared.ofChild();
        @Nullable Object value = parent.value(shared.ofParent());
        if (row.isNew() && !row.given().contains(field.name())) {
            Map<String, @Nullable Object> taken = new HashMap<>();
            taken.put(field.name(), value);
            return row.with(taken);
        }
        boolean judged =
                row.changes(field) || !Objects.equals(row.before().get(reference.name()), row.value(reference));
        return !judged || Figures.same(row, parent, shared)
                ? row
                : row.breaking(List.of(FieldViolations.notAllowed(
                        field, reference.name(), value == null ? List.of() : List.of(value.toString()))));
    }

    private void rate(Row row, Optional<BigDecimal> rate, Row parent) {
        if (rate.isPresent()
                && Objects.equals(
                        row.after().get(SystemFields.CURRENCY), parent.after().get(SystemFields.CURRENCY))) {
            rates.put(row.id(), rate.get());
        }
    }
}
