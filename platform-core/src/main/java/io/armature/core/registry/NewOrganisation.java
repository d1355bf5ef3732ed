package io.armature.core.registry;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an organisation starts with.
 *
 * @param slug 2 to 63 characters of a-z, 0-9 and hyphen, a letter first; refused with BAD_REQUEST otherwise
 * @param name what people see, not blank
 * @param timeZone for dates without a user's own zone
 * @param currency base currency
 * @param locale language of labels
 */
public record NewOrganisation(String slug, String name, ZoneId timeZone, Currency currency, Locale locale) {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,62}");

    public NewOrganisation {
        if (!SLUG.matcher(slug).matches()) {
            throw ProblemException.of(
                    ProblemCode.BAD_REQUEST,
                    "An organisation's slug has 2 to 63 characters of a-z, 0-9 and hyphen, a letter first");
        }
        if (name.isBlank()) {
            throw ProblemException.of(ProblemCode.BAD_REQUEST, "An organisation has a name");
        }
    }

    /** In UTC, US dollars and English. */
    public static NewOrganisation of(String slug, String name) {
        return new NewOrganisation(slug, name, ZoneOffset.UTC, Currency.getInstance("USD"), Locale.ENGLISH);
    }
}
