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
    ID,
    /** {@code LocalTime}, microseconds. */
    TIME,
    /** {@code java.time.Duration}, microseconds; may be negative. */
    DURATION,
    /** {@code List<String>}: picklist keys, distinct, in the picklist's order, never empty. */
    KEYS,
    /** {@code List<String>}: free texts, distinct by folded key, never empty. */
    TAGS,
    /** Any JSON but null, as a tree; compared by content. */
    JSON,
    /** A point on the earth; compared by distance. */
    GEO,
    /** {@code Map<String, String>} by component ({@link Components}); never empty. */
    ADDRESS,
    /** {@code Map<String, String>} by component ({@link Components}); never empty. */
    PERSON_NAME,
    /** {@code List<String>}: {@link ExternalId}s as texts, distinct, compared exactly, never empty. */
    EXTERNAL_IDS
}
