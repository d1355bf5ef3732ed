package io.armature.core.record;

import io.armature.core.module.RecordHooks;
import io.armature.core.org.Organisation;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.SystemFields;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stage that gives amounts their worth in the organisation's currency: at the rate valid today, and for good. An amount
 * keeps its worth until it or its record's currency changes. Where a record keeps an exchange rate of its own, or belongs to
 * one that does, it is that rate. One statement serves a batch, none a batch without foreign
 * currencies.
 */
final class BaseAmounts {
    /** Digits after the point of every amount and base amount. */
    static final int SCALE = 4;
    /** Digits before the point that the columns hold. */
    private static final int MOST_WHOLE_DIGITS = 18;

    private final WriteScope scope;
    private final Map<UUID, BigDecimal> given;
    private final Optional<Field> kept;
    private final AmountRules rules;
    private final String base;
    private final LocalDate today;

    /** @param given rates by the ids of rows for which they hold instead of today's */
    BaseAmounts(WriteScope scope, Map<UUID, BigDecimal> given) {
        WriteContext context = scope.context();
        Organisation organisation = context.caller().organisation();
        this.scope = scope;
        this.given = Map.copyOf(given);
        this.kept = context.hooks().flatMap(RecordHooks::exchangeRate).flatMap(name -> context.module()
                .field(name));
        this.rules = new AmountRules(context.module());
        this.base = organisation.currency().getCurrencyCode();
        this.today = context.now().atZoneSameInstant(organisation.timeZone()).toLocalDate();
    }

    /** The rows with their base amounts, or NO_EXCHANGE_RATE where there is no rate. */
    Uni<List<Row>> settle(List<Row> rows) {
        if (rules.amounts().isEmpty()) {
            return Uni.createFrom().item(rows);
        }
        Set<String> foreign = new TreeSet<>();
        rows.stream()
                .filter(row -> convertible(row) && known(row).isEmpty())
                .map(this::currency)
                .forEach(foreign::add);
        foreign.remove(base);
        if (foreign.isEmpty()) {
            return Uni.createFrom().item(settled(rows, Map.of(base, BigDecimal.ONE)));
        }
        return scope.execute(ExchangeRateSql.latest(scope.context().org(), today, foreign))
                .map(ExchangeRateSql::read)
                .invoke(rates -> rates.put(base, BigDecimal.ONE))
                .map(rates -> settled(rows, rates));
    }

    private List<Row> settled(List<Row> rows, Map<String, BigDecimal> rates) {
        return rows.stream()
                .map(row -> convertible(row) ? settled(keeping(row, rates), rate(row, rates)) : row)
                .toList();
    }

    private @Nullable BigDecimal rate(Row row, Map<String, BigDecimal> rates) {
        return known(row).orElseGet(() -> rates.get(currency(row)));
    }

    /** The rate that was frozen, in the record or in the one that it belongs to. */
    private Optional<BigDecimal> known(Row row) {
        BigDecimal parents = given.get(row.id());
        boolean stays = !row.isNew()
                && Objects.equals(
                        row.before().get(SystemFields.CURRENCY), row.after().get(SystemFields.CURRENCY));
        return parents != null || !stays
                ? Optional.ofNullable(parents)
                : kept.map(field -> (BigDecimal) row.before().get(field.name()));
    }

    private Row keeping(Row row, Map<String, BigDecimal> rates) {
        BigDecimal rate = rate(row, rates);
        return rate == null
                ? row
                : kept.map(field -> row.with(Map.of(field.name(), rate))).orElse(row);
    }

    private Row settled(Row row, @Nullable BigDecimal rate) {
        if (rate == null) {
            Field currency = scope.context().module().require(SystemFields.CURRENCY);
            return row.breaking(List.of(FieldViolations.noExchangeRate(currency, currency(row))));
        }
        Row settled = row;
        for (Field amount : rules.amounts()) {
            if (rules.concerned(row, amount)) {
                settled = converted(settled, amount, rate);
            }
        }
        return settled;
    }

    private static Row converted(Row row, Field field, BigDecimal rate) {
        BigDecimal amount = (BigDecimal) row.value(field);
        Map<String, Object> bases = new HashMap<>(row.bases());
        bases.remove(field.name());
        if (amount == null) {
            return row.withBases(bases);
        }
        BigDecimal worth = amount.multiply(rate).setScale(SCALE, RoundingMode.HALF_EVEN);
        if (worth.precision() - worth.scale() > MOST_WHOLE_DIGITS) {
            return row.breaking(List.of(FieldViolations.outOfRange(
                    field,
                    "an amount of at most 18 digits before the point in the organisation's currency",
                    Map.of())));
        }
        bases.put(field.name(), worth);
        return row.withBases(bases);
    }

    private boolean convertible(Row row) {
        return row.refusal().isEmpty()
                && rules.concerned(row)
                && row.violations().stream().noneMatch(v -> v.field().equals(SystemFields.CURRENCY));
    }

    private String currency(Row row) {
        Object code = row.after().get(SystemFields.CURRENCY);
        return code == null ? base : code.toString();
    }
}
