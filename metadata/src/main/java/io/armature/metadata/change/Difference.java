package io.armature.metadata.change;

/**
 * One thing that differs between two catalogs.
 *
 * @param kind how
 * @param path what: {@code accounts} for a module, {@code accounts.yearEstablished} for a field,
 *     {@code picklists.industry} for a picklist
 * @param breaking whether a client that uses it may fail afterwards
 */
public record Difference(Kind kind, String path, boolean breaking) {

    /** One that breaks no client. */
    public Difference(Kind kind, String path) {
        this(kind, path, false);
    }

    /** How a thing differs. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
