package io.armature.metadata.model;

/** What an organisation took out of its definition and may have back. */
public sealed interface Removed {

    /**
     * A custom field; its values are still under its short id.
     *
     * @param module name of its module
     * @param field the field as it was
     */
    record OfField(String module, CustomField field) implements Removed {}

    /** A picklist of its own that no field used any more. */
    record OfPicklist(Picklist picklist) implements Removed {}

    /** How differences and messages spell it: {@code accounts.slogan}, {@code picklists.tier}. */
    default String path() {
        return switch (this) {
            case OfField field ->
                field.module() + "." + field.field().definition().name();
            case OfPicklist list -> "picklists." + list.picklist().name();
        };
    }
}
