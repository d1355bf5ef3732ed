package io.armature.metadata.expression;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;

/**
 * What an expression is evaluated on: one record before and after a write.
 *
 * @param before the stored values, canonical, by field name; an absent key is null; empty for a new record
 * @param after the values as they will be, likewise
 * @param creation whether the record is new
 * @param now the time of the write
 * @param zone the organisation's time zone, which says what day it is
 */
public record Evaluation(
        Map<String, Object> before, Map<String, Object> after, boolean creation, OffsetDateTime now, ZoneId zone) {

    LocalDate today() {
        return now.atZoneSameInstant(zone).toLocalDate();
    }
}
