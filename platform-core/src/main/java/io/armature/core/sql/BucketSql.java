package io.armature.core.sql;

import io.armature.core.query.Bucket;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The day or moment at which a stretch of the calendar begins, in the form in which the field's own values are stored. */
final class BucketSql {
    private BucketSql() {}

    static String expression(ValueSql values, String alias, Field field, Bucket bucket, Parameters parameters) {
        String value = values.stored(alias, field);
        boolean asText = field.storage() instanceof FieldStorage.Custom;
        String stretch = "date_trunc('" + bucket.word() + "', ";
        if (field.valueKind() == ValueKind.DATE) {
            String begin = stretch + "(" + value + ")::date::timestamp)";
            return asText ? "to_char(" + begin + ", 'YYYY-MM-DD')" : begin + "::date";
        }
        String begin = stretch + "(" + value + ")::timestamptz, " + parameters.add(new Parameter.Zone()) + ")";
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
