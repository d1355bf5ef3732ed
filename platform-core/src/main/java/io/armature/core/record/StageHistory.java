package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.StageChanges;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SystemFields;
import io.armature.metadata.resolve.WrittenNames;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The records of the module {@code stageChanges} that a write leaves behind: one for each STAGE field whose value it
 * changes, with where the record came from and how long it was there. Where the organisation has switched the module
 * off, none.
 *
 * <p>Time in a stage counts from the record's last change of that field, and from the record's creation when none is
 * known. One statement finds those of a whole batch, none when no record leaves a stage.
 */
final class StageHistory {
    private static final int DIGITS = 4;
    private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());
    private static final String ENTERED = """
            select distinct on (record_id, field) record_id, field, changed_at from stage_changes
            where org_id = $1 and record_id = any($2::uuid[]) and deleted_at is null
            order by record_id, field, changed_at desc, id desc""";

    private final WriteScope scope;
    private final WriteContext context;
    private final Optional<Module> history;
    private final List<Field> stages;

    StageHistory(WriteScope scope) {
        this.scope = scope;
        this.context = scope.context();
        this.history = context.catalog().catalog().standardModule(StageChanges.MODULE);
        this.stages = context.module().fields().values().stream()
                .filter(field -> field.type() instanceof FieldType.Stage)
                .toList();
    }

    /** A field of a record. */
    private record Place(UUID record, String field) {}

    /** The module of the history as the place to write to; empty when nothing is to be recorded. */
    Optional<WriteContext> target() {
        return stages.isEmpty() ? Optional.empty() : history.map(context::in);
    }

    /** The records to insert for rows that are about to be stored. */
    Uni<List<Row>> of(List<Row> rows) {
        if (target().isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        UUID[] leaving = rows.stream()
                .filter(row -> stages.stream()
                        .anyMatch(
                                field -> row.changes(field) && from(row, field).isPresent()))
                .map(Row::id)
                .toArray(UUID[]::new);
        return leaving.length == 0
                ? Uni.createFrom().item(changes(rows, Map.of()))
                : scope.execute(SqlCall.of(ENTERED, context.org().value(), leaving))
                        .map(answer -> changes(rows, entered(answer)));
    }

    private List<Row> changes(List<Row> rows, Map<Place, OffsetDateTime> entered) {
        int number = history.orElseThrow().number();
        List<Row> changes = new ArrayList<>();
        for (Row row : rows) {
            for (Field field : stages) {
                if (row.changes(field)) {
                    Row fresh = Row.created(changes.size(), scope.ids().next(number));
                    changes.add(change(fresh, row, field, entered));
                }
            }
        }
        return changes;
    }

    private Row change(Row fresh, Row row, Field field, Map<Place, OffsetDateTime> entered) {
        Map<String, Object> values = new HashMap<>();
        values.put(StageChanges.RECORD, row.id());
        values.put(StageChanges.FIELD, field.name());
        values.put(StageChanges.CHANGED_AT, context.now());
        context.caller().user().ifPresent(user -> {
            values.put(StageChanges.CHANGED_BY, user);
            values.put(SystemFields.OWNER, user);
        });
        Optional.ofNullable(row.value(field)).ifPresent(to -> values.put(StageChanges.TO, to));
        from(row, field).ifPresent(from -> {
            values.put(StageChanges.FROM, from);
            since(row, field, entered).ifPresent(since -> values.put(StageChanges.DAYS, days(since)));
        });
        Map<String, Object> bases = new HashMap<>();
        worth(row).ifPresent(worth -> {
            values.put(StageChanges.AMOUNT, worth.amount());
            values.put(SystemFields.CURRENCY, worth.currency());
            worth.base().ifPresent(base -> bases.put(StageChanges.AMOUNT, base));
        });
        WrittenNames names = history.orElseThrow().written();
        return fresh.with(new HashMap<>(names.present(values))).withBases(names.present(bases));
    }

    private record Worth(Object amount, Object currency, Optional<Object> base) {}

    /** The amount of the record, in its currency and at its rate. */
    private Optional<Worth> worth(Row row) {
        Object currency = row.after().get(SystemFields.CURRENCY);
        return currency == null
                ? Optional.empty()
                : context.module()
                        .writtenField(StageChanges.AMOUNT)
                        .filter(field -> field.type() instanceof FieldType.Currency)
                        .flatMap(field -> Optional.ofNullable(row.value(field))
                                .map(amount -> new Worth(
                                        amount,
                                        currency,
                                        Optional.ofNullable(row.bases().get(field.name())))));
    }

    private Optional<OffsetDateTime> since(Row row, Field field, Map<Place, OffsetDateTime> entered) {
        OffsetDateTime known = entered.get(new Place(row.id(), field.name()));
        return known != null
                ? Optional.of(known)
                : Optional.ofNullable((OffsetDateTime) row.before().get(SystemFields.CREATED_AT));
    }

    /** Never less than none: clocks of two nodes may differ. */
    private BigDecimal days(OffsetDateTime since) {
        Duration spent = Duration.between(since, context.now());
        BigDecimal seconds = BigDecimal.valueOf(spent.getSeconds()).add(BigDecimal.valueOf(spent.getNano(), 9));
        return seconds.max(BigDecimal.ZERO).divide(DAY, DIGITS, RoundingMode.HALF_EVEN);
    }

    private static Optional<Object> from(Row row, Field field) {
        return Optional.ofNullable(row.before().get(field.name()));
    }

    private static Map<Place, OffsetDateTime> entered(SqlRows answer) {
        Map<Place, OffsetDateTime> entered = new HashMap<>();
        for (int row = 0; row < answer.size(); row++) {
            UUID record = (UUID) Objects.requireNonNull(answer.value(row, 0));
            String field = (String) Objects.requireNonNull(answer.value(row, 1));
            entered.put(new Place(record, field), (OffsetDateTime) Objects.requireNonNull(answer.value(row, 2)));
        }
        return entered;
    }
}
