package io.armature.metadata.draft;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.ModuleRules;
import io.armature.metadata.problem.Place;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A module with the organisation's custom fields.
 *
 * @param written the module as its file or the organisation wrote it
 * @param definition the module as the organisation has it
 * @param active whether it is in the organisation's schema
 * @param fields standard fields with overrides applied, then custom ones; inactive ones too
 * @param rules the module's own and the organisation's
 * @param historyDays for how many days the history of its records is kept; for ever if empty
 * @param place its file, or where the organisation stores it
 */
public record DraftModule(
        ModuleDefinition written,
        ModuleDefinition definition,
        boolean active,
        List<DraftField> fields,
        ModuleRules rules,
        OptionalInt historyDays,
        Place place) {
    public DraftModule {
        fields = List.copyOf(fields);
    }

    DraftModule withFields(List<DraftField> newFields) {
        return new DraftModule(written, definition, active, newFields, rules, historyDays, place);
    }

    public String name() {
        return definition.name();
    }

    /** Whether the organisation made it. */
    public boolean custom() {
        return definition.custom();
    }

    /** Whether its records have a currency: those do whose module has an amount by its own definition. */
    public boolean hasCurrency() {
        return fields.stream()
                .filter(field -> custom() || !field.custom())
                .anyMatch(field -> field.type() instanceof FieldType.Currency);
    }

    public Optional<DraftField> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }
}
