package io.armature.core.record;

import io.armature.core.problem.Violation;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SystemFields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds of a record's currency and its amounts without knowing exchange rates: ISO 4217 and its digits. */
final class AmountRules {
    private final Optional<Field> currency;
    private final List<Field> amounts;

    AmountRules(Module module) {
        this.currency = module.field(SystemFields.CURRENCY);
        this.amounts = module.fields().values().stream()
                .filter(field -> field.type() instanceof FieldType.Currency)
                .toList();
    }

    List<Field> amounts() {
        return amounts;
    }

    /** The row, refused when its currency is none or an amount has more digits than the currency. */
    Row check(Row row) {
        if (currency.isEmpty() || refused(row, currency.get()) || !concerned(row)) {
            return row;
        }
        Object code = row.value(currency.get());
        if (code == null) {
            return row.breaking(List.of(FieldViolations.required(currency.get())));
        }
        return iso(code.toString())
                .map(known -> row.breaking(tooFine(row, known)))
                .orElseGet(() -> row.breaking(List.of(FieldViolations.noCurrency(currency.get()))));
    }

    /** Whether the row gives an amount, or another currency to those it has. */
    boolean concerned(Row row) {
        return row.isNew() || currencyChanges(row) || amounts.stream().anyMatch(row::changes);
    }

    /** Whether this amount is to be converted anew. */
    boolean concerned(Row row, Field amount) {
        return row.changes(amount) || currencyChanges(row);
    }

    private boolean currencyChanges(Row row) {
        return currency.filter(row::changes).isPresent();
    }

    private List<Violation> tooFine(Row row, Currency code) {
        List<Violation> violations = new ArrayList<>();
        for (Field amount : amounts) {
            boolean judged = concerned(row, amount) && !refused(row, amount) && row.value(amount) != null;
            if (judged && digits((BigDecimal) row.value(amount)) > mostDigits(code)) {
                violations.add(FieldViolations.tooFine(amount, code.getCurrencyCode(), mostDigits(code)));
            }
        }
        return violations;
    }

    private static int digits(@Nullable BigDecimal amount) {
        return amount == null ? 0 : amount.stripTrailingZeros().scale();
    }

    /** Gold and the like have no digits of their own: as many as an amount can have. */
    private static int mostDigits(Currency code) {
        return code.getDefaultFractionDigits() < 0 ? BaseAmounts.SCALE : code.getDefaultFractionDigits();
    }

    private static Optional<Currency> iso(String code) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static boolean refused(Row row, Field field) {
        return row.violations().stream().anyMatch(v -> v.field().equals(field.valueName()));
    }
}
