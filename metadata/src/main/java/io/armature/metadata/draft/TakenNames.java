package io.armature.metadata.draft;

import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.DuplicateRule;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.Removed;
import io.armature.metadata.model.Tombstone;
import io.armature.metadata.model.UniqueKeyDefinition;
import io.armature.metadata.model.ValidationRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that an organisation gave, those included that something removed and not purged still has. Modules are named as
 * the organisation sees them.
 */
final class TakenNames {

    private final OrganisationDefinition organisation;
    private final List<ModuleDefinition> modules = new ArrayList<>();
    private final Map<String, List<FieldDefinition>> fields = new HashMap<>();
    private final Set<String> picklists = new HashSet<>();
    private final Map<String, Set<String>> onType = new HashMap<>();
    private final Set<String> switchedOff = new HashSet<>();

    TakenNames(OrganisationDefinition organisation) {
        this.organisation = organisation;
        modules.addAll(organisation.customModules());
        organisation.customFields().forEach(this::addFields);
        organisation.customPicklists().stream().map(Picklist::name).forEach(picklists::add);
        organisation.moduleOverrides().stream()
                .filter(override -> !override.active().orElse(true))
                .forEach(override -> switchedOff.add(override.module()));
        organisation.tombstones().stream().map(Tombstone::removed).forEach(this::addRemoved);
    }

    private void addRemoved(Removed removed) {
        switch (removed) {
            case Removed.OfField field -> addFields(field.module(), List.of(field.field()));
            case Removed.OfModule module -> {
                modules.add(module.module());
                addFields(module.module().name(), module.fields());
            }
            case Removed.OfPicklist list -> picklists.add(list.picklist().name());
        }
    }

    private void addFields(String module, List<CustomField> custom) {
        custom.forEach(field ->
                fields.computeIfAbsent(module, key -> new ArrayList<>()).add(field.definition()));
    }

    Set<String> picklists() {
        return picklists;
    }

    /** Names of the organisation's own modules. */
    Set<String> modules() {
        return modules.stream().map(ModuleDefinition::name).collect(Collectors.toSet());
    }

    /** Root fields of its own modules. */
    Set<String> roots() {
        return modules.stream()
                .flatMap(module -> ModuleApiNames.roots(module).stream())
                .collect(Collectors.toSet());
    }

    /** Types of its own modules. */
    Set<String> types() {
        Set<String> types = new HashSet<>();
        modules.forEach(module -> {
            types.addAll(ModuleApiNames.types(module.typeName()));
            types.addAll(typesBeside(module.name(), module.typeName()));
        });
        return types;
    }

    /** Types that its unique keys and references of a module have beside those of the module itself. */
    Set<String> typesBeside(String module, String typeName) {
        Set<String> types = new HashSet<>();
        uniqueKeys(module).forEach(key -> types.add(ModuleApiNames.uniqueKeyInput(typeName, key)));
        types.addAll(ModuleApiNames.targetTypes(typeName, fieldsOf(module)));
        return types;
    }

    /** Names of its own unique keys of a module. */
    Set<String> uniqueKeys(String module) {
        return organisation.rulesOf(module).uniqueKeys().stream()
                .map(UniqueKeyDefinition::name)
                .collect(Collectors.toSet());
    }

    /** Names of its own fields of a module. */
    Set<String> fields(String module) {
        return fieldsOf(module).stream().map(FieldDefinition::name).collect(Collectors.toSet());
    }

    /** Whether it spoke of a standard field by that name, which therefore was there before all that it took. */
    boolean knew(String module, String field) {
        return organisation.fieldOverrides().stream()
                .anyMatch(override ->
                        override.module().equals(module) && override.field().equals(field));
    }

    /** Whether nothing can refer to a module among others: it is switched off. */
    boolean unreachable(String module) {
        return switchedOff.contains(module);
    }

    /** Names of its own validations of a module. */
    Set<String> validations(String module) {
        return organisation.rulesOf(module).validations().stream()
                .map(ValidationRule::name)
                .collect(Collectors.toSet());
    }

    /** Names of its own duplicate rules of a module. */
    Set<String> duplicateRules(String module) {
        return organisation.rulesOf(module).duplicateRules().stream()
                .map(DuplicateRule::name)
                .collect(Collectors.toSet());
    }

    /** What it put on a module's type: fields, their companions, and the inverses of its references. */
    Set<String> on(String module) {
        return onType.computeIfAbsent(module, this::namesOn);
    }

    private Set<String> namesOn(String module) {
        Set<String> names = new HashSet<>();
        fieldsOf(module).forEach(field -> names.addAll(FieldApiNames.of(field)));
        fields.values().stream()
                .flatMap(List::stream)
                .flatMap(field -> inversesOn(module, field.type()))
                .forEach(names::add);
        if (FieldType.Owner.OWNERS.contains(module)) {
            modules.forEach(own -> names.add(ModuleApiNames.owned(own.name())));
        }
        return names;
    }

    private List<FieldDefinition> fieldsOf(String module) {
        return fields.getOrDefault(module, List.of());
    }

    private Stream<String> inversesOn(String module, FieldType type) {
        if (type instanceof FieldType.Reference reference) {
            return reference.target().equals(module) ? Stream.of(reference.inverse()) : Stream.empty();
        }
        return type instanceof FieldType.AnyReference reference
                        && (reference.targets().isEmpty()
                                || reference.targets().contains(module) && !unreachable(module))
                ? Stream.of(reference.inverse())
                : Stream.empty();
    }
}
