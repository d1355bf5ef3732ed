package io.armature.deploy.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Currencies besides the organisation's own, with a rate for every month. */
final class Money implements Part {
    private static final int MONTH = 30;
    private static final int DIGITS = 6;

    private final String base;

    Money(String base) {
        this.base = base;
    }

    /** What one unit was worth in US dollars, about. */
    private static Map<String, String> dollars() {
        Map<String, String> dollars = new LinkedHashMap<>();
        dollars.put("EUR", "1.09");
        dollars.put("USD", "1");
        dollars.put("GBP", "1.27");
        dollars.put("CHF", "1.12");
        dollars.put("SEK", "0.095");
        return dollars;
    }

    @Override
    public void load(Scene scene) {
        BigDecimal ofBase = new BigDecimal(dollars().getOrDefault(base, "1"));
        List<Input> rates = new ArrayList<>();
        dollars().forEach((code, dollars) -> {
            if (!code.equals(base)) {
                BigDecimal worth = new BigDecimal(dollars).divide(ofBase, DIGITS, RoundingMode.HALF_EVEN);
                rates.addAll(rates(scene, currency(scene, code), worth));
            }
        });
        scene.records().create("exchangeRates", rates);
    }

    private static String currency(Scene scene, String code) {
        Currency currency = Currency.getInstance(code);
        Input input = Input.of("code", code)
                .with("name", currency.getDisplayName(Locale.ENGLISH))
                .with("symbol", currency.getSymbol(Locale.ENGLISH))
                .with("decimals", currency.getDefaultFractionDigits());
        return scene.records().create("currencies", List.of(input)).getFirst();
    }

    private static List<Input> rates(Scene scene, String currency, BigDecimal worth) {
        List<Input> rates = new ArrayList<>();
        for (int day = Days.BEGINNING; day <= 0; day += MONTH) {
            BigDecimal swing = BigDecimal.valueOf(1_000L + scene.dice().between(-40, 40), 3);
            rates.add(Input.of("foreignCurrencyId", currency)
                    .with("date", scene.days().date(day))
                    .with("rate", worth.multiply(swing).setScale(DIGITS, RoundingMode.HALF_EVEN)));
        }
        return rates;
    }
}
