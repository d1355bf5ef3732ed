package io.armature.metadata.model;

/** The names of the field types, as definition files and the API spell them. */
public enum FieldKind {
    TEXT,
    LONG_TEXT,
    RICH_TEXT,
    INTEGER,
    LONG,
    DECIMAL,
    PERCENT,
    CURRENCY,
    BOOLEAN,
    DATE,
    DATETIME,
    PICKLIST,
    STAGE,
    REFERENCE,
    POLY_REFERENCE,
    /** The system field {@code owner}; not for definition files. */
    OWNER,
    EMAIL,
    PHONE,
    URL,
    FILE,
    IMAGE,
    AUTO_NUMBER,
    TIME,
    DURATION,
    MULTI_PICKLIST,
    TAGS,
    JSON,
    GEO,
    ADDRESS,
    PERSON_NAME,
    FORMULA,
    ROLLUP,
    LOOKUP,
    /** The system field {@code externalIds}; not for definition files. */
    EXTERNAL_IDS,
    /** The system field {@code id}; not for definition files. */
    ID
}
