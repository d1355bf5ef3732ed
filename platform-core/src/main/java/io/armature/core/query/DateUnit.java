package io.armature.core.query;

/** Calendar units of relative dates; a week starts on Monday (ISO 8601). */
public enum DateUnit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
}
