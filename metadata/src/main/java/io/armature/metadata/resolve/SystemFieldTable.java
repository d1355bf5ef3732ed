package io.armature.metadata.resolve;

import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.draft.StandardNames;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.OnDelete;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields that every module has, as fields of one module. */
final class SystemFieldTable {

    private static final String USERS = "users";

    private SystemFieldTable() {}

    /**
     * @param owners the modules of users and of teams, those that are there and switched on
     * @param names what standard things are called
     */
    static List<Field> of(DraftModule module, List<String> owners, StandardNames names) {
        String plural =
                Character.toUpperCase(module.name().charAt(0)) + module.name().substring(1);
        List<Field> fields = new ArrayList<>(List.of(
                field(module, SystemFields.ID, "ID", new FieldType.Identity(), true, FieldFlag.READ_ONLY),
                field(
                        module,
                        SystemFields.VERSION,
                        "Version",
                        new FieldType.IntegerNumber(),
                        false,
                        FieldFlag.READ_ONLY),
                stamp(module, SystemFields.CREATED_AT, "Created at"),
                user(module, SystemFields.CREATED_BY, "Created by", "created" + plural, FieldFlag.READ_ONLY),
                stamp(module, SystemFields.UPDATED_AT, "Updated at"),
                user(module, SystemFields.UPDATED_BY, "Updated by", "updated" + plural, FieldFlag.READ_ONLY),
                field(
                        module,
                        SystemFields.DELETED_AT,
                        "Deleted at",
                        new FieldType.DateTime(),
                        false,
                        FieldFlag.READ_ONLY),
                field(
                        module,
                        SystemFields.OWNER,
                        "Owner",
                        new FieldType.Owner(owners, "owned" + plural),
                        true,
                        FieldFlag.INDEXED,
                        FieldFlag.AUDITED),
                field(
                        module,
                        SystemFields.CREATED_THROUGH,
                        "Created through",
                        new FieldType.Choice(names.picklist(SystemFields.CREATED_THROUGH)),
                        false,
                        FieldFlag.READ_ONLY),
                field(module, SystemFields.TAGS, "Tags", new FieldType.Tags(), true),
                field(module, SystemFields.EXTERNAL_IDS, "External ids", new FieldType.ExternalIds(), true)));
        if (module.hasCurrency()) {
            fields.add(field(module, SystemFields.CURRENCY, "Currency", new FieldType.Text(3), false));
        }
        return fields;
    }

    private static Field stamp(DraftModule module, String name, String label) {
        return field(module, name, label, new FieldType.DateTime(), true, FieldFlag.READ_ONLY, FieldFlag.INDEXED);
    }

    private static Field user(DraftModule module, String name, String label, String inverse, FieldFlag flag) {
        FieldType type = new FieldType.Reference(USERS, inverse, OnDelete.SET_NULL);
        return field(module, name, label, type, true, FieldFlag.INDEXED, flag);
    }

    private static Field field(
            DraftModule module, String name, String label, FieldType type, boolean indexed, FieldFlag... flags) {
        boolean reference = type instanceof FieldType.Reference || type instanceof FieldType.AnyReference;
        String column = reference ? ColumnNames.ofReference(name) : ColumnNames.ofValue(name);
        Optional<String> key = KeyColumns.of(type.valueKind(), column);
        return new Field(
                module.name(),
                name,
                LocalizedText.of(label),
                Optional.empty(),
                type,
                Set.of(flags),
                Optional.empty(),
                new FieldStorage.Column(column, key, indexed, Optional.empty()),
                Field.Origin.SYSTEM);
    }
}
