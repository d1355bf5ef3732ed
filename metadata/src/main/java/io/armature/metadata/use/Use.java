package io.armature.metadata.use;

/**
 * One thing using another.
 *
 * @param kind how
 * @param user path of what uses it: {@code accounts}, {@code contacts.account}, a key or validation {@code accounts.size},
 *     of the access definition {@code roles.SALES_REP}
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
        REFERENCE,
        /** A unique key of several fields has it. */
        UNIQUE_KEY,
        /** A rule of a module or of another field names it. */
        RULE,
        /** A formula computes with it. */
        FORMULA,
        /** A lookup reads it, or goes through it. */
        LOOKUP,
        /** A rollup is made of it. */
        ROLLUP,
        /** A layout of the organisation's own shows it. */
        LAYOUT,
        /** A role, a permission set, a sharing or a rule about access names it. */
        ACCESS,
        /** A saved view filters or orders by it or shows it; without it the view is outdated, or a column poorer. */
        VIEW
    }

    /** For a message: {@code the default of accounts.industry}. */
    public String spelled() {
        return switch (kind) {
            case DISPLAY_FIELD -> "the display field of " + user;
            case PICKLIST -> "the field " + user;
            case DEFAULT_VALUE -> "the default of " + user;
            case REFERENCE -> "the reference " + user;
            case UNIQUE_KEY -> "the unique key " + user;
            case RULE -> "the rules of " + user;
            case FORMULA -> "the formula " + user;
            case LOOKUP -> "the lookup " + user;
            case ROLLUP -> "the rollup " + user;
            case LAYOUT -> "the layout " + user;
            case ACCESS -> "the access definition's " + user;
            case VIEW -> "the view " + user;
        };
    }
}
