package io.armature.modules.ref;

import io.armature.metadata.resolve.SystemFields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The totals of a quote, an order or an invoice, in exact decimals, each figure rounded half-even at the currency's scale:
 *
 * <pre>
 * subtotal      = sum of lineTotal                            each line less its own discount
 * discountTotal = subtotal * discountPercent / 100, or discountAmount; of these at most the subtotal
 * taxTotal      = INDIVIDUAL: sum of lineTotal * taxRate / 100, rounded line by line
 *                 GROUP: (subtotal - discountTotal) * taxRate of the document / 100
 * total         = subtotal - discountTotal + taxTotal + shipping + adjustment
 * paid          = sum of amount of the payments               of documents that are paid
 * balance       = total - paid                                of documents that are paid; negative when more was paid
 * </pre>
 *
 * <p>In the mode INDIVIDUAL, which is the one without a mode too, the discount of the document leaves the taxes of its lines
 * alone. What is absent counts as nothing. All figures are null when one has over 18 digits before the point.
 */
public final class DocumentTotals {
    /** What the totals follow from beside the lines. */
    public static final Set<String> PARTS = Set.of(
            "discountPercent", "discountAmount", "taxMode", "taxRate", "shipping", "adjustment", SystemFields.CURRENCY);

    private static final String TOTAL = "total";
    private static final String PAID = "paid";
    private static final String BALANCE = "balance";
    private static final String LINE_TOTAL = "lineTotal";
    private static final String TAX_RATE = "taxRate";
    private static final String GROUP = "GROUP";
    private static final int STORED_WHOLE_DIGITS = 18;

    private final Map<String, Object> document;
    private final List<Map<String, Object>> lines;
    private final int scale;

    private DocumentTotals(Map<String, Object> document, List<Map<String, Object>> lines) {
        this.document = document;
        this.lines = lines;
        this.scale = Scale.of(document);
    }

    /** {@code subtotal}, {@code discountTotal}, {@code taxTotal} and {@code total}. */
    public static Map<String, @Nullable Object> of(Map<String, Object> document, List<Map<String, Object>> lines) {
        return new DocumentTotals(document, lines).figures();
    }

    /** The same and {@code balance}. */
    public static Map<String, @Nullable Object> payable(Map<String, Object> document, List<Map<String, Object>> lines) {
        Map<String, @Nullable Object> figures = of(document, lines);
        figures.put(BALANCE, balance(figures.get(TOTAL), number(document, PAID)));
        return figures;
    }

    /** {@code paid} and {@code balance} of a document whose total is known. */
    public static Map<String, @Nullable Object> paid(Map<String, Object> document, List<Map<String, Object>> payments) {
        BigDecimal paid =
                payments.stream().map(payment -> number(payment, "amount")).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, @Nullable Object> figures = new HashMap<>();
        figures.put(PAID, held(paid) ? stored(paid) : null);
        figures.put(BALANCE, held(paid) ? balance(document.get(TOTAL), paid) : null);
        return figures;
    }

    private static @Nullable BigDecimal balance(@Nullable Object total, BigDecimal paid) {
        if (!(total instanceof BigDecimal known)) {
            return null;
        }
        BigDecimal balance = known.subtract(paid);
        return held(balance) ? stored(balance) : null;
    }

    private Map<String, @Nullable Object> figures() {
        BigDecimal subtotal =
                lines.stream().map(line -> number(line, LINE_TOTAL)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal discount = discount(subtotal);
        BigDecimal tax = tax(subtotal.subtract(discount));
        BigDecimal total = subtotal.subtract(discount)
                .add(tax)
                .add(number(document, "shipping"))
                .add(number(document, "adjustment"));
        boolean held = List.of(subtotal, discount, tax, total).stream().allMatch(DocumentTotals::held);
        Map<String, @Nullable Object> figures = new HashMap<>();
        figures.put("subtotal", held ? stored(subtotal) : null);
        figures.put("discountTotal", held ? stored(discount) : null);
        figures.put("taxTotal", held ? stored(tax) : null);
        figures.put(TOTAL, held ? stored(total) : null);
        return figures;
    }

    private BigDecimal discount(BigDecimal subtotal) {
        BigDecimal discount = document.get("discountPercent") instanceof BigDecimal percent
                ? share(subtotal, percent)
                : number(document, "discountAmount");
        return discount.min(subtotal.max(BigDecimal.ZERO));
    }

    private BigDecimal tax(BigDecimal discounted) {
        if (GROUP.equals(document.get("taxMode"))) {
            return share(discounted, number(document, TAX_RATE));
        }
        return lines.stream()
                .map(line -> share(number(line, LINE_TOTAL), number(line, TAX_RATE)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal share(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).movePointLeft(2).setScale(scale, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal number(Map<String, Object> values, String field) {
        return values.get(field) instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }

    private static BigDecimal stored(BigDecimal figure) {
        return figure.setScale(Scale.STORED, RoundingMode.HALF_EVEN);
    }

    private static boolean held(BigDecimal figure) {
        return figure.precision() - figure.scale() <= STORED_WHOLE_DIGITS;
    }
}
