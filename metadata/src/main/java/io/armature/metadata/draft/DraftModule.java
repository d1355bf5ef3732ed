package io.armature.metadata.draft;

import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.ModuleRules;
import io.armature.metadata.problem.Place;
import java.util.List;
import java.util.Optional;

/**
 * A module with the organisation's custom fields.
 *
 * @param definition the module as its file says it
 * @param fields standard fields with overrides applied, then custom ones; inactive ones too
 * @param rules the module's own and the organisation's
 * @param place its file
 */
public record DraftModule(ModuleDefinition definition, List<DraftField> fields, ModuleRules rules, Place place) {
    public DraftModule {
        fields = List.copyOf(fields);
    }

    public String name() {
        return definition.name();
    }

    public Optional<DraftField> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }
}
