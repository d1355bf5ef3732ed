package io.armature.metadata.resolve;

import io.armature.metadata.model.LocalizedText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * A module as this organisation has it.
 *
 * @param name API name: plural, lower camel case ({@code accounts})
 * @param typeName GraphQL type ({@code Account})
 * @param number the number its record ids carry
 * @param label for one record
 * @param pluralLabel for many
 * @param help what the module is for
 * @param displayField name of the field that stands for a record
 * @param table name of its record table; {@link #SHARED_TABLE} for custom modules, whose rows carry the module's number
 * @param fields active fields by name, system fields first, then standard, then custom
 * @param inactiveFields those that are switched off, in the same order: nothing but a description shows them
 * @param rules what its records must keep to, ready to run
 * @param relations to-many relations by name: the inverses of the references that point here
 * @param layouts those that were written; see {@code metadata.layout} for what is in effect
 * @param writtenByPlatform whether callers may only read its records
 * @param written the names of its definition file, which are others where a standard name was taken in the organisation
 * @param historyDays for how many days the history of its records is kept; for ever if empty
 */
public record Module(
        String name,
        String typeName,
        int number,
        LocalizedText label,
        LocalizedText pluralLabel,
        Optional<String> help,
        String displayField,
        String table,
        SequencedMap<String, Field> fields,
        List<Field> inactiveFields,
        RecordRules rules,
        SequencedMap<String, ToManyRelation> relations,
        ModuleLayouts layouts,
        boolean writtenByPlatform,
        WrittenNames written,
        OptionalInt historyDays) {

    /** The table of all custom modules of all organisations. */
    public static final String SHARED_TABLE = "custom_record";

    public Module {
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        inactiveFields = List.copyOf(inactiveFields);
        relations = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(relations));
    }

    /** A module that callers write, without rules and layouts, whose fields are all active. */
    public Module(
            String name,
            String typeName,
            int number,
            LocalizedText label,
            LocalizedText pluralLabel,
            Optional<String> help,
            String displayField,
            String table,
            SequencedMap<String, Field> fields,
            SequencedMap<String, ToManyRelation> relations) {
        this(
                name,
                typeName,
                number,
                label,
                pluralLabel,
                help,
                displayField,
                table,
                fields,
                List.of(),
                RecordRules.none(),
                relations,
                ModuleLayouts.none(),
                false,
                WrittenNames.unchanged(name),
                OptionalInt.empty());
    }

    /** Whether other modules have rows in its table, so that every statement on it must name the module's number. */
    public boolean sharesTable() {
        return table.equals(SHARED_TABLE);
    }

    /** The same with other fields, and with others that are switched off. */
    public Module withFields(SequencedMap<String, Field> others, List<Field> switchedOff) {
        return new Module(
                name,
                typeName,
                number,
                label,
                pluralLabel,
                help,
                displayField,
                table,
                others,
                switchedOff,
                rules,
                relations,
                layouts,
                writtenByPlatform,
                written,
                historyDays);
    }

    /**
     * Whether it is the standard module whose definition file has that name, whatever it is called here: the organisation may
     * have a module of its own under the name.
     */
    public boolean isStandard(String writtenName) {
        return !sharesTable() && written.module().equals(writtenName);
    }

    /** The name of the root field for one record: {@code account} for {@code Account}. */
    public String singular() {
        return Character.toLowerCase(typeName.charAt(0)) + typeName.substring(1);
    }

    public Optional<Field> field(String fieldName) {
        return Optional.ofNullable(fields.get(fieldName));
    }

    /** The field whose raw value the API shows under a name: {@code accountId} finds the reference {@code account}. */
    public Optional<Field> fieldOfValue(String valueName) {
        return fields.values().stream()
                .filter(field -> field.valueName().equals(valueName))
                .findFirst();
    }

    /** A field known to be here. */
    public Field require(String fieldName) {
        Field field = fields.get(fieldName);
        if (field == null) {
            throw new IllegalArgumentException("No field " + fieldName + " in " + name);
        }
        return field;
    }

    /** The field that the definition file calls so, whatever it is called here. */
    public Optional<Field> writtenField(String writtenName) {
        return field(written.present(writtenName));
    }

    /** The same of a field known to be here. */
    public Field requireWritten(String writtenName) {
        return require(written.present(writtenName));
    }

    public Field id() {
        return require(SystemFields.ID);
    }

    /** Fields whose value picks out one record: unique, active, in order. */
    public List<Field> uniqueFields() {
        return fields.values().stream().filter(Field::unique).toList();
    }

    /** The key by what another system calls a record; every module has it, and it cannot be switched off. */
    public UniqueKey externalIdKey() {
        return UniqueKey.ofExternalId(require(SystemFields.EXTERNAL_IDS));
    }

    /** What picks out one record besides ids, its own and external ones: unique fields, then keys of several fields, in order. */
    public List<UniqueKey> uniqueKeys() {
        return Stream.concat(uniqueFields().stream().map(UniqueKey::of), rules.uniqueKeys().stream())
                .toList();
    }
}
