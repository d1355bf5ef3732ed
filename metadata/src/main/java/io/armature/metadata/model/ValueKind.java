package io.armature.metadata.model;

/**
 * How values are held in Java, compared and ordered. Several field types share one kind; operators, codecs and slots
 * are per kind.
 */
public enum ValueKind {
    /** {@code String}; order, contains, like and uniqueness use the folded key (design decision 12). */
    TEXT,
    /** {@code String}; neither ordered nor indexed. */
    LONG_TEXT,
    /** {@code Integer}. */
    INTEGER,
    /** {@code Long}. */
    LONG,
    /** {@code BigDecimal}. */
    DECIMAL,
    /** {@code Boolean}. */
    BOOLEAN,
    /** {@code LocalDate}. */
    DATE,
    /** {@code OffsetDateTime} in UTC, microseconds. */
    DATETIME,
    /** {@code String}: a picklist key, compared exactly. */
    KEY,
    /** {@code UUID}. */
    ID
}
