package io.armature.metadata.use;

/**
 * One thing using another.
 *
 * @param kind how
 * @param user path of what uses it: {@code accounts}, {@code contacts.account}
 */
public record Use(Kind kind, String user) {

    /** How something is used. */
    public enum Kind {
        /** The field stands for the records of the module. */
        DISPLAY_FIELD,
        /** The field takes its values from the picklist. */
        PICKLIST,
        /** New records get the value unless they say another. */
        DEFAULT_VALUE,
        /** The field refers to records of the module. */
        REFERENCE
    }

    /** For a message: {@code the default of accounts.industry}. */
    public String spelled() {
        return switch (kind) {
            case DISPLAY_FIELD -> "the display field of " + user;
            case PICKLIST -> "the field " + user;
            case DEFAULT_VALUE -> "the default of " + user;
            case REFERENCE -> "the reference " + user;
        };
    }
}
