package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What currencies are worth in the organisation's, by the records of {@code exchangeRates}. */
final class ExchangeRateSql {
    private static final String LATEST = """
            select u.code, r.rate
            from unnest($2::text[]) as u(code)
            cross join lateral (
                select x.rate
                from currencies c
                join exchange_rates x on x.org_id = $1 and x.foreign_currency_id = c.id
                where c.org_id = $1 and c.code = u.code and c.deleted_at is null
                    and x.deleted_at is null and x.date <= $3 and x.rate > 0
                order by x.date desc, x.id desc
                limit 1) r""";

    private ExchangeRateSql() {}

    /** The statement for the latest rates up to a day, of currencies by their ISO codes. */
    static SqlCall latest(OrgId org, LocalDate day, Collection<String> codes) {
        return SqlCall.of(LATEST, org.value(), codes.toArray(String[]::new), day);
    }

    /** The rates by currency; absent where there is none. */
    static Map<String, BigDecimal> read(SqlRows answer) {
        Map<String, BigDecimal> rates = new HashMap<>();
        for (int row = 0; row < answer.size(); row++) {
            rates.put((String) Objects.requireNonNull(answer.value(row, 0)), (BigDecimal)
                    Objects.requireNonNull(answer.value(row, 1)));
        }
        return rates;
    }
}
