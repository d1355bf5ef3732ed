package io.armature.core.catalog;

/**
 * How many records an edit touches.
 *
 * @param path what of theirs: {@code accounts.slogan}
 * @param effect how
 * @param records how many
 */
public record Affected(String path, Effect effect, long records) {

    /** What becomes of the records. */
    public enum Effect {
        /** They hold a value of a field that goes. */
        VALUE_HIDDEN,
        /** They hold a picklist value that goes or is switched off. */
        KEY_GONE,
        /** They lack a value that is required from now on; they can be changed only together with it. */
        VALUE_MISSING
    }
}
