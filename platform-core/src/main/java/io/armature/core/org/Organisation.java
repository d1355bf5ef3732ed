package io.armature.core.org;

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
 */
public record Organisation(OrgId id, String slug, String name, ZoneId timeZone, Currency currency, Locale locale) {}
