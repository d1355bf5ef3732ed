package io.armature.deploy.importer.report;

/** What became of a row that was accepted. */
public enum RowEffect {
    CREATED,
    UPDATED,
    /** The record already was as the row says. */
    UNCHANGED,
    /** The row says the same as an earlier one of the file, and the step merges repeats. */
    REPEATED
}
