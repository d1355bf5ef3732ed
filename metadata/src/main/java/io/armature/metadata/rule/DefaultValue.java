package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** From a default as written to the canonical Java value of its kind. */
public final class DefaultValue {

    private static final int MONEY_DIGITS = 18;
    private static final int MONEY_SCALE = 4;
    private static final int PERCENT_DIGITS = 7;
    private static final int PERCENT_SCALE = 2;

    private DefaultValue() {}

    /** Why the written value is none of this type, worded to follow "The default of x"; empty if it is. */
    public static Optional<String> refusal(FieldType type, Object written, Draft draft) {
        try {
            canonical(type, written);
        } catch (NotOfType refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
        return switch (type) {
            case FieldType.Choice choice -> notInPicklist(choice.picklist(), written, draft);
            case FieldType.Stage stage -> notInPicklist(stage.picklist(), written, draft);
            default -> Optional.empty();
        };
    }

    /** The canonical value of a default that was checked. */
    public static Object of(FieldType type, Object written) {
        return canonical(type, written);
    }

    private static Object canonical(FieldType type, Object written) {
        return switch (type) {
            case FieldType.Text text -> text(written, text.maxLength());
            case FieldType.LongText text -> text(written, text.maxLength());
            case FieldType.RichText text -> text(written, text.maxLength());
            case FieldType.Email email -> matching(written, "[^@\\s]+@[^@\\s]+", "is no e-mail address");
            case FieldType.Url url -> matching(written, "https?://\\S+", "is no http or https address");
            case FieldType.Phone phone -> text(written, 50);
            case FieldType.Choice choice -> text(written, 63);
            case FieldType.Stage stage -> text(written, 63);
            case FieldType.IntegerNumber number -> whole(written, 31).intValueExact();
            case FieldType.LongNumber number -> whole(written, 63).longValueExact();
            case FieldType.Decimal decimal -> decimal(written, decimal.precision(), decimal.scale());
            case FieldType.Percent percent -> decimal(written, PERCENT_DIGITS, PERCENT_SCALE);
            case FieldType.Currency currency -> decimal(written, MONEY_DIGITS, MONEY_SCALE);
            case FieldType.Bool bool -> bool(written);
            case FieldType.Date date -> date(written);
            case FieldType.DateTime dateTime -> dateTime(written);
            case FieldType.Time time -> time(written);
            case FieldType.Duration duration -> duration(written);
            case FieldType.MultiChoice choice -> throw none("values of a MULTI_PICKLIST are a list");
            case FieldType.Tags tags -> throw none("TAGS are a list");
            case FieldType.Json json -> throw none("JSON is no single value");
            case FieldType.Geo geo -> throw none("a GEO has two numbers");
            case FieldType.Address address -> throw none("an ADDRESS has components");
            case FieldType.PersonName name -> throw none("a PERSON_NAME has components");
            case FieldType.ExternalIds ids -> throw none("EXTERNAL_IDS are a list");
            case FieldType.Reference reference -> throw new NotOfType("cannot be given; a reference has none");
            case FieldType.AnyReference reference -> throw new NotOfType("cannot be given; a reference has none");
            case FieldType.File file -> throw new NotOfType("cannot be given; a file has none");
            case FieldType.Image file -> throw new NotOfType("cannot be given; a picture has none");
            case FieldType.AutoNumber number -> throw new NotOfType("cannot be given; the platform numbers");
            case FieldType.Formula formula -> throw new NotOfType("cannot be given; the formula computes it");
            case FieldType.Lookup lookup -> throw new NotOfType("cannot be given; it is read from another record");
            case FieldType.Rollup rollup -> throw new NotOfType("cannot be given; it is made of other records");
            case FieldType.Identity identity -> throw new NotOfType("cannot be given; the platform makes ids");
        };
    }

    private static Optional<String> notInPicklist(String name, Object key, Draft draft) {
        Optional<Picklist> picklist = draft.picklist(name);
        boolean usable = picklist.isEmpty()
                || picklist.get()
                        .value(key.toString())
                        .filter(PicklistValue::active)
                        .isPresent();
        return usable ? Optional.empty() : Optional.of("is no active value of " + name + ": " + key);
    }

    private static String text(Object written, int maxLength) {
        if (!(written instanceof String text)) {
            throw new NotOfType("is a text in quotes, not " + written);
        }
        if (text.isEmpty()) {
            throw new NotOfType("is empty; leave it out instead");
        }
        if (text.codePointCount(0, text.length()) > maxLength) {
            throw new NotOfType("is longer than " + maxLength);
        }
        return text;
    }

    private static String matching(Object written, String pattern, String refusal) {
        String text = text(written, 2_048);
        if (!text.matches(pattern)) {
            throw new NotOfType(refusal + ": " + text);
        }
        return text;
    }

    private static Boolean bool(Object written) {
        if (written instanceof Boolean bool) {
            return bool;
        }
        throw new NotOfType("is true or false, not " + written);
    }

    private static BigInteger whole(Object written, int bits) {
        BigDecimal number = number(written);
        if (number.stripTrailingZeros().scale() > 0) {
            throw new NotOfType("is a whole number, not " + written);
        }
        BigInteger whole = number.toBigInteger();
        if (whole.bitLength() > bits) {
            throw new NotOfType("is out of range: " + written);
        }
        return whole;
    }

    private static BigDecimal decimal(Object written, int digits, int scale) {
        BigDecimal number = number(written);
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > scale) {
            throw new NotOfType("has more than " + scale + " digits after the point: " + written);
        }
        if (plain.precision() - plain.scale() > digits - scale) {
            throw new NotOfType("has more than " + (digits - scale) + " digits before the point: " + written);
        }
        return number;
    }

    private static BigDecimal number(Object written) {
        try {
            return switch (written) {
                case BigDecimal decimal -> decimal;
                case Number number -> new BigDecimal(number.toString());
                case String text -> new BigDecimal(text);
                default -> throw new NotOfType("is a number, not " + written);
            };
        } catch (NumberFormatException noNumber) {
            throw new NotOfType("is a number, not " + written);
        }
    }

    private static LocalDate date(Object written) {
        try {
            return LocalDate.parse(text(written, 10));
        } catch (DateTimeException noDate) {
            throw new NotOfType("is a day such as 2026-07-31, not " + written);
        }
    }

    private static NotOfType none(String why) {
        return new NotOfType("cannot be given; " + why);
    }

    private static LocalTime time(Object written) {
        try {
            return LocalTime.parse(text(written, 15)).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException noTime) {
            throw new NotOfType("is a time such as 09:30:00, not " + written);
        }
    }

    private static Duration duration(Object written) {
        try {
            return Duration.parse(text(written, 40)).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException noDuration) {
            throw new NotOfType("is a duration such as PT1H30M, not " + written);
        }
    }

    private static OffsetDateTime dateTime(Object written) {
        try {
            return OffsetDateTime.parse(text(written, 40).toUpperCase(Locale.ROOT))
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException noInstant) {
            throw new NotOfType("is an instant such as 2026-07-31T10:00:00Z, not " + written);
        }
    }
}
