package io.armature.metadata.expression.formula;

/** What a formula may do with values. */
public enum Operation {
    ADD,
    SUBTRACT,
    MULTIPLY,
    /** Null when divided by zero. */
    DIVIDE,
    /** Towards zero, as whole numbers divide. */
    DIVIDE_WHOLE,
    REMAINDER,
    NEGATE,
    ABSOLUTE,
    /** To a number of digits after the point, half away from zero. */
    ROUND,
    /** Towards zero. */
    TRUNCATE,
    CONCATENATE,
    TRIM,
    SIZE,
    IS_BLANK,
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH,
    NUMBER_AS_TEXT,
    BOOLEAN_AS_TEXT,
    DATE_AS_TEXT,
    EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    /** The first argument is one of the others. */
    IN,
    IS_NULL,
    COALESCE,
    AND,
    OR,
    NOT,
    /** A date and days. */
    PLUS_DAYS,
    MINUS_DAYS,
    DAYS_BETWEEN,
    /** A timestamp and a duration. */
    PLUS_DURATION,
    MINUS_DURATION,
    DURATION_BETWEEN,
    YEAR,
    MONTH,
    DAY,
    WEEKDAY,
    /** The day of a timestamp in the organisation's time zone. */
    DAY_OF
}
