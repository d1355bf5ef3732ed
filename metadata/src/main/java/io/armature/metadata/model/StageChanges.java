package io.armature.metadata.model;

/**
 * The names by which the platform knows the standard module {@code stageChanges}, whose records it writes: every change
 * of a STAGE field, of standard and custom modules.
 */
public final class StageChanges {
    public static final String MODULE = "stageChanges";
    /** The record whose stage changed. */
    public static final String RECORD = "record";
    /** The name of the STAGE field. */
    public static final String FIELD = "field";
    /** The key it had; none of a new record. */
    public static final String FROM = "fromStage";
    /** The key it has since; none if it was cleared. */
    public static final String TO = "toStage";
    /** What the record was worth: its field of this name, if that is a CURRENCY. */
    public static final String AMOUNT = "amount";

    public static final String CHANGED_BY = "changedBy";
    public static final String CHANGED_AT = "changedAt";
    /** How long the record had been in the stage that it left. */
    public static final String DAYS = "daysInStage";

    private StageChanges() {}
}
