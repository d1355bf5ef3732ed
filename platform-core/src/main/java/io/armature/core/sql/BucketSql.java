package io.armature.core.sql;

import io.armature.core.query.Bucket;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The day or moment at which a stretch of the calendar begins, in the form in which the field's own values are stored, or a part
 * of a date, a number.
 */
final class BucketSql {
    private BucketSql() {}

    static String expression(ValueSql values, String alias, Field field, Bucket bucket, Parameters parameters) {
        String value = values.stored(alias, field);
        if (bucket.isPart()) {
            return part(value, field, bucket, parameters);
        }
        boolean asText = field.storage() instanceof FieldStorage.Custom;
        if (bucket.isFiscal()) {
            return fiscal(value, field, bucket, asText, parameters);
        }
        String stretch = "date_trunc('" + bucket.word() + "', ";
        if (field.valueKind() == ValueKind.DATE) {
            String begin = stretch + "(" + value + ")::date::timestamp)";
            return day(begin, asText);
        }
        return moment(stretch + "(" + value + ")::timestamptz, " + parameters.add(new Parameter.Zone()) + ")", asText);
    }

    /** Shifted back by months, a fiscal year is a year; what remains of a day that the month does not have does not matter. */
    private static String fiscal(String value, Field field, Bucket bucket, boolean asText, Parameters parameters) {
        String begin = "(date_trunc('" + bucket.word() + "', " + shifted(local(value, field, parameters), parameters)
                + ") + " + months(parameters) + ")";
        return field.valueKind() == ValueKind.DATE
                ? day(begin, asText)
                : moment("(" + begin + " at time zone " + parameters.add(new Parameter.Zone()) + ")", asText);
    }

    private static String part(String value, Field field, Bucket bucket, Parameters parameters) {
        String local = local(value, field, parameters);
        return "extract(" + bucket.word() + " from " + (bucket.isFiscal() ? shifted(local, parameters) : local)
                + ")::int4";
    }

    /** What calendar and clock show where the organisation is. */
    private static String local(String value, Field field, Parameters parameters) {
        return field.valueKind() == ValueKind.DATE
                ? "(" + value + ")::date::timestamp"
                : "((" + value + ")::timestamptz at time zone " + parameters.add(new Parameter.Zone()) + ")";
    }

    private static String shifted(String local, Parameters parameters) {
        return "(" + local + " - " + months(parameters) + ")";
    }

    private static String months(Parameters parameters) {
        return "make_interval(months => " + parameters.add(new Parameter.FiscalShift()) + ")";
    }

    private static String day(String begin, boolean asText) {
        return asText ? "to_char(" + begin + ", 'YYYY-MM-DD')" : begin + "::date";
    }

    private static String moment(String begin, boolean asText) {
        return asText ? "to_char(" + begin + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')" : begin;
    }

    /** As PostgreSQL calls the zone: hours that are ahead of Greenwich have a minus there. */
    static String zone(ZoneId zone) {
        if (!(zone.normalized() instanceof ZoneOffset offset)) {
            return zone.getId();
        }
        int seconds = offset.getTotalSeconds();
        if (seconds == 0) {
            return "UTC";
        }
        String sign = seconds > 0 ? "-" : "+";
        return "UTC" + sign
                + ZoneOffset.ofTotalSeconds(Math.abs(seconds)).getId().substring(1);
    }
}
