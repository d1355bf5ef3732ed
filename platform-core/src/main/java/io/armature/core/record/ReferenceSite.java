package io.armature.core.record;

import io.armature.core.sql.ModuleRows;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * A place that may refer to records of a module.
 *
 * @param holder the module whose records refer
 * @param field the reference
 * @param onDelete what becomes of the holder's record
 */
record ReferenceSite(Module holder, Field field, OnDelete onDelete) {

    /** Every place in the catalog that may refer to records of a module. */
    static List<ReferenceSite> to(Catalog catalog, Module target) {
        List<ReferenceSite> sites = new ArrayList<>();
        for (Module holder : catalog.modules().values()) {
            for (Field field : holder.fields().values()) {
                if (field.type() instanceof FieldType.Reference reference
                        && reference.target().equals(target.name())) {
                    sites.add(new ReferenceSite(holder, field, reference.onDelete()));
                }
                if (field.type() instanceof FieldType.AnyReference poly
                        && (poly.targets().isEmpty() || poly.targets().contains(target.name()))) {
                    sites.add(new ReferenceSite(holder, field, poly.onDelete()));
                }
            }
        }
        return sites;
    }

    /**
     * SQL: a record of the holder in the organisation of parameter 1, and its reference is one of the ids in parameter 2.
     * A custom one's slot serves when every row has it.
     */
    String refersToAny() {
        return ModuleRows.where(holder) + " and " + isAny();
    }

    private String isAny() {
        return id() + " = any($2::uuid[])";
    }

    /** SQL: the id that the reference holds. */
    String id() {
        return switch (field.storage()) {
            case FieldStorage.Column column -> column.name();
            case FieldStorage.Part part -> throw noReference(part);
            case FieldStorage.Computed computed -> throw new IllegalStateException("No reference is computed");
            case FieldStorage.Custom custom ->
                custom.slot()
                        .filter(Slot::ready)
                        .map(Slot::column)
                        .orElse("(custom->>'" + custom.shortId() + "')::uuid");
        };
    }

    /** SQL: the assignments that clear the reference. */
    String cleared() {
        String slot =
                field.storage().slot().map(s -> ", " + s.column() + " = null").orElse("");
        return switch (field.storage()) {
            case FieldStorage.Column column -> column.name() + " = null" + slot;
            case FieldStorage.Part part -> throw noReference(part);
            case FieldStorage.Computed computed -> throw new IllegalStateException("No reference is computed");
            case FieldStorage.Custom custom -> "custom = custom - '" + custom.shortId() + "'" + slot;
        };
    }

    private static IllegalStateException noReference(FieldStorage.Part part) {
        return new IllegalStateException(part.component() + " is no reference");
    }
}
