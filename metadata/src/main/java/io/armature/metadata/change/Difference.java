package io.armature.metadata.change;

/**
 * One thing that differs between two catalogs.
 *
 * @param kind how
 * @param path what: {@code accounts.yearEstablished} for a field, {@code picklists.industry} for a picklist
 */
public record Difference(Kind kind, String path) {

    /** How a thing differs. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
