package io.armature.graphql.schema;

/** What every record tells whatever its module, beside its fields. */
public enum RecordFact {
    /** Name of its module. */
    MODULE,
    /** Its display field as text. */
    DISPLAY_NAME,
    /** Its fields as JSON, by value name. */
    VALUES,
    /** The records that refer to it through a relation named by an argument. */
    RELATED,
    /** What changed in its audited fields. */
    HISTORY
}
