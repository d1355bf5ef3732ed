package io.armature.core.org;

import io.armature.core.limit.Limits;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/**
 * An organisation and the settings every request needs.
 *
 * @param id its key
 * @param slug its name in addresses and on the command line, renameable
 * @param name what people see
 * @param timeZone for dates without a user's own zone
 * @param currency base currency of all amounts
 * @param locale language of labels when the caller names none
 * @param limits what its requests may have
 * @param onlyRegistered whether only operations that were registered run
 * @param fiscalYearStart the first month of its fiscal year
 */
public record Organisation(
        OrgId id,
        String slug,
        String name,
        ZoneId timeZone,
        Currency currency,
        Locale locale,
        Limits limits,
        boolean onlyRegistered,
        Month fiscalYearStart) {

    /** One of which nothing is set. */
    public Organisation(OrgId id, String slug, String name, ZoneId timeZone, Currency currency, Locale locale) {
        this(id, slug, name, timeZone, currency, locale, Limits.standard(), false, Month.JANUARY);
    }

    /** The same where the platform's limits hold unless its own do. */
    public Organisation under(Limits platform) {
        return platform.set().isEmpty()
                ? this
                : new Organisation(
                        id,
                        slug,
                        name,
                        timeZone,
                        currency,
                        locale,
                        limits.over(platform),
                        onlyRegistered,
                        fiscalYearStart);
    }
}
