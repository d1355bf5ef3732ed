package io.armature.graphql.difference;

/**
 * One thing that differs between two schemas.
 *
 * @param kind how
 * @param path a type, or {@code Type.field}, {@code Type.field(argument)}, {@code Enum.VALUE}
 * @param breaking whether a document valid before may be refused or answered otherwise now
 * @param was the type of a field or argument before; empty if it was not there, or is no field
 * @param is its type now; empty if it is gone
 */
public record SchemaChange(Kind kind, String path, boolean breaking, String was, String is) {

    /** How it differs. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    static SchemaChange added(String path, boolean breaking, String is) {
        return new SchemaChange(Kind.ADDED, path, breaking, "", is);
    }

    static SchemaChange removed(String path, String was) {
        return new SchemaChange(Kind.REMOVED, path, true, was, "");
    }
}
