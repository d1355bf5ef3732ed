package io.armature.metadata.model;

import java.util.List;

/** What an organisation took out of its definition and may have back. */
public sealed interface Removed {

    /**
     * A custom field; its values are still under its short id.
     *
     * @param module name of its module
     * @param field the field as it was
     */
    record OfField(String module, CustomField field) implements Removed {}

    /**
     * A custom module; its records are still under its number.
     *
     * @param module the module as it was
     * @param fields its fields
     * @param rules what the organisation demanded of its records
     */
    record OfModule(ModuleDefinition module, List<CustomField> fields, ModuleRules rules) implements Removed {
        public OfModule {
            fields = List.copyOf(fields);
        }
    }

    /** A picklist of its own that no field used any more. */
    record OfPicklist(Picklist picklist) implements Removed {}

    /** How differences and messages spell it: {@code accounts.slogan}, {@code bookings}, {@code picklists.tier}. */
    default String path() {
        return switch (this) {
            case OfField field ->
                field.module() + "." + field.field().definition().name();
            case OfModule module -> module.module().name();
            case OfPicklist list -> "picklists." + list.picklist().name();
        };
    }

    /** The custom fields whose values are kept with it. */
    default List<CustomField> customFields() {
        return switch (this) {
            case OfField field -> List.of(field.field());
            case OfModule module -> module.fields();
            case OfPicklist list -> List.of();
        };
    }
}
