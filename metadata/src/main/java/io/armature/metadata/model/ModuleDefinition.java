package io.armature.metadata.model;

import java.util.List;
import java.util.Optional;

/**
 * One module, as its definition file says it. System fields (id, createdAt, version and so on) are not listed: every
 * module has them.
 *
 * @param name API name: plural, lower camel case, e.g. {@code accounts}
 * @param typeName GraphQL type: singular, upper camel case, e.g. {@code Account}
 * @param number part of every record id (design decision 9): 1 to 999 standard, 1000 to 4095 custom, never re-used
 * @param label what people see for one record
 * @param pluralLabel what people see for many
 * @param help one sentence on what the module is for
 * @param displayField the field that stands for a record where only one text fits
 * @param fields in the order people see them
 * @param rules those that concern more than one field
 * @param layouts at most one per view; a view without one gets what can be told from the fields
 * @param writtenByPlatform whether callers may only read its records: they follow from writes of others
 */
public record ModuleDefinition(
        String name,
        String typeName,
        int number,
        LocalizedText label,
        LocalizedText pluralLabel,
        Optional<String> help,
        String displayField,
        List<FieldDefinition> fields,
        ModuleRules rules,
        List<Layout> layouts,
        boolean writtenByPlatform) {

    public static final int FIRST_CUSTOM_NUMBER = 1_000;
    public static final int LAST_NUMBER = 4_095;

    public ModuleDefinition {
        if (number < 1 || number > LAST_NUMBER) {
            throw new IllegalArgumentException("A module number is 1 to 4095");
        }
        fields = List.copyOf(fields);
        layouts = List.copyOf(layouts);
    }

    /** A module that callers write, without layouts of its own. */
    public ModuleDefinition(
            String name,
            String typeName,
            int number,
            LocalizedText label,
            LocalizedText pluralLabel,
            Optional<String> help,
            String displayField,
            List<FieldDefinition> fields,
            ModuleRules rules) {
        this(name, typeName, number, label, pluralLabel, help, displayField, fields, rules, List.of(), false);
    }

    /** A module that callers write, without rules of its own. */
    public ModuleDefinition(
            String name,
            String typeName,
            int number,
            LocalizedText label,
            LocalizedText pluralLabel,
            Optional<String> help,
            String displayField,
            List<FieldDefinition> fields) {
        this(name, typeName, number, label, pluralLabel, help, displayField, fields, ModuleRules.none());
    }

    /** Whether an organisation made it: its number is one of theirs. */
    public boolean custom() {
        return number >= FIRST_CUSTOM_NUMBER;
    }

    public ModuleDefinition withLabels(LocalizedText newLabel, LocalizedText newPluralLabel) {
        return new ModuleDefinition(
                name,
                typeName,
                number,
                newLabel,
                newPluralLabel,
                help,
                displayField,
                fields,
                rules,
                layouts,
                writtenByPlatform);
    }

    public ModuleDefinition withHelp(Optional<String> newHelp) {
        return new ModuleDefinition(
                name,
                typeName,
                number,
                label,
                pluralLabel,
                newHelp,
                displayField,
                fields,
                rules,
                layouts,
                writtenByPlatform);
    }

    public ModuleDefinition withDisplayField(String newField) {
        return new ModuleDefinition(
                name, typeName, number, label, pluralLabel, help, newField, fields, rules, layouts, writtenByPlatform);
    }

    public ModuleDefinition withNames(String newName, String newTypeName) {
        return new ModuleDefinition(
                newName,
                newTypeName,
                number,
                label,
                pluralLabel,
                help,
                displayField,
                fields,
                rules,
                layouts,
                writtenByPlatform);
    }

    public ModuleDefinition withFields(List<FieldDefinition> newFields) {
        return new ModuleDefinition(
                name,
                typeName,
                number,
                label,
                pluralLabel,
                help,
                displayField,
                newFields,
                rules,
                layouts,
                writtenByPlatform);
    }

    public ModuleDefinition withRules(ModuleRules newRules) {
        return new ModuleDefinition(
                name,
                typeName,
                number,
                label,
                pluralLabel,
                help,
                displayField,
                fields,
                newRules,
                layouts,
                writtenByPlatform);
    }

    public ModuleDefinition withNumber(int newNumber) {
        return new ModuleDefinition(
                name,
                typeName,
                newNumber,
                label,
                pluralLabel,
                help,
                displayField,
                fields,
                rules,
                layouts,
                writtenByPlatform);
    }

    public ModuleDefinition withLayouts(List<Layout> newLayouts) {
        return new ModuleDefinition(
                name,
                typeName,
                number,
                label,
                pluralLabel,
                help,
                displayField,
                fields,
                rules,
                newLayouts,
                writtenByPlatform);
    }

    public Optional<FieldDefinition> field(String fieldName) {
        return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
    }
}
