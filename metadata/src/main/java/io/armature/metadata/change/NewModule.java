package io.armature.metadata.change;

import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.ModuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a new custom module is to be.
 *
 * @param name API name: plural, lower camel case
 * @param typeName GraphQL type: singular, upper camel case
 * @param label what people see for one record
 * @param pluralLabel what people see for many
 * @param help one sentence on what the module is for
 * @param displayField the text field that stands for a record; absent, it is {@code name}, which comes along as a
 *     required text if the fields do not have it
 * @param numberPrefix what the records' numbers begin with; absent, records have no number
 * @param fields in the order people see them
 */
public record NewModule(
        String name,
        String typeName,
        LocalizedText label,
        LocalizedText pluralLabel,
        Optional<String> help,
        Optional<String> displayField,
        Optional<String> numberPrefix,
        List<FieldDefinition> fields) {

    private static final String NAME = "name";
    private static final String NUMBER = "number";
    private static final int PAD = 5;

    public NewModule {
        fields = List.copyOf(fields);
    }

    ModuleDefinition numbered(int number) {
        return new ModuleDefinition(
                name, typeName, number, label, pluralLabel, help, displayField.orElse(NAME), List.of());
    }

    /** Every field it begins with: its number, its name, then those given. */
    List<FieldDefinition> allFields() {
        List<FieldDefinition> all = new ArrayList<>();
        numberPrefix.ifPresent(prefix -> all.add(number(prefix)));
        if (displayField.isEmpty()
                && fields.stream().noneMatch(field -> field.name().equals(NAME))) {
            all.add(displayName());
        }
        all.addAll(fields);
        return all;
    }

    private static FieldDefinition number(String prefix) {
        return field(
                NUMBER, "Number", new FieldType.AutoNumber(prefix, PAD), FieldFlag.READ_ONLY, FieldFlag.SEARCHABLE);
    }

    private static FieldDefinition displayName() {
        return field(
                NAME,
                "Name",
                new FieldType.Text(FieldType.Text.DEFAULT_LENGTH),
                FieldFlag.REQUIRED,
                FieldFlag.INDEXED,
                FieldFlag.SEARCHABLE,
                FieldFlag.AUDITED);
    }

    private static FieldDefinition field(String name, String label, FieldType type, FieldFlag... flags) {
        return new FieldDefinition(
                name, LocalizedText.of(label), Optional.empty(), type, Set.of(flags), Optional.empty());
    }
}
