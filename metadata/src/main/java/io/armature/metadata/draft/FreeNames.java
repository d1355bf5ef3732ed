package io.armature.metadata.draft;

import io.armature.metadata.model.DuplicateRule;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.model.UniqueKeyDefinition;
import io.armature.metadata.model.ValidationRule;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds for every standard thing a name that the organisation left free: its own, or with the suffix as often as needed. */
final class FreeNames {

    private final StandardDefinitions standard;
    private final TakenNames taken;
    private final Set<String> takenTypes;
    private final Set<String> standardNames = new HashSet<>();
    private final Map<String, String> renamed;

    private FreeNames(StandardDefinitions standard, OrganisationDefinition organisation) {
        this.standard = standard;
        this.taken = new TakenNames(organisation);
        this.takenTypes = taken.types();
        this.renamed = new TreeMap<>(organisation.standardNames());
        standard.picklists().forEach(picklist -> standardNames.add(picklist.name()));
        standard.modules().forEach(module -> {
            standardNames.add(module.name());
            module.fields().forEach(field -> {
                standardNames.addAll(FieldApiNames.of(field));
                StandardRelations.inverse(field.type()).ifPresent(standardNames::add);
            });
        });
    }

    /** Path to name, of what does not have the name of its file; see {@link StandardNames#renamed}. */
    static Map<String, String> of(StandardDefinitions standard, OrganisationDefinition organisation) {
        FreeNames names = new FreeNames(standard, organisation);
        standard.picklists().forEach(names::picklist);
        standard.modules().forEach(names::module);
        standard.modules().forEach(names::partsOf);
        return names.renamed;
    }

    private void picklist(Picklist picklist) {
        name("picklists." + picklist.name(), picklist.name(), name -> !taken.picklists()
                .contains(name));
    }

    private void module(ModuleDefinition module) {
        Set<String> roots = taken.roots();
        name(module.name(), module.name(), name -> {
            ModuleDefinition candidate = module.withNames(name, StandardNames.type(module, name));
            Set<String> types = ModuleApiNames.types(candidate, candidate.fields());
            return Collections.disjoint(ModuleApiNames.roots(candidate), roots)
                    && Collections.disjoint(types, takenTypes)
                    && Collections.disjoint(types, typesBesideOthers(module))
                    && isFree(ModuleApiNames.owned(name), FieldType.Owner.OWNERS);
        });
    }

    /** Types that the organisation's keys and references on other standard modules have. */
    private Set<String> typesBesideOthers(ModuleDefinition module) {
        Set<String> types = new HashSet<>();
        standard.modules().stream()
                .filter(other -> !other.equals(module))
                .forEach(other -> types.addAll(typesBeside(other)));
        return types;
    }

    private Set<String> typesBeside(ModuleDefinition module) {
        String shown = shown(module.name());
        return taken.typesBeside(shown, StandardNames.type(module, shown));
    }

    private void partsOf(ModuleDefinition module) {
        String shown = shown(module.name());
        String type = StandardNames.type(module, shown);
        Set<String> keys = taken.uniqueKeys(shown);
        for (FieldDefinition field : module.fields()) {
            String path = module.name() + "." + field.name();
            name(
                    path,
                    field.name(),
                    name -> taken.knew(shown, name)
                            || !keys.contains(name) && isFree(field.withName(name), shown, type));
            StandardRelations.inverse(field.type())
                    .ifPresent(
                            inverse -> name(path + ".inverse", inverse, name -> isFree(name, targets(field.type()))));
        }
        for (UniqueKeyDefinition key : module.rules().uniqueKeys()) {
            name(
                    module.name() + ".keys." + key.name(),
                    key.name(),
                    name -> !keys.contains(name)
                            && !takenTypes.contains(ModuleApiNames.uniqueKeyInput(type, name))
                            && !taken.fields(shown).contains(name));
        }
        for (ValidationRule rule : module.rules().validations()) {
            name(module.name() + ".validations." + rule.name(), rule.name(), name -> !taken.validations(shown)
                    .contains(name));
        }
        for (DuplicateRule rule : module.rules().duplicateRules()) {
            name(module.name() + ".duplicateRules." + rule.name(), rule.name(), name -> !taken.duplicateRules(shown)
                    .contains(name));
        }
    }

    private void name(String path, String written, Predicate<String> free) {
        String name = written;
        while (!free.test(name) || !name.equals(written) && standardNames.contains(name)) {
            name += StandardNames.SUFFIX;
        }
        if (!name.equals(written)) {
            renamed.putIfAbsent(path, name);
        }
    }

    private boolean isFree(FieldDefinition field, String module, String type) {
        return Collections.disjoint(FieldApiNames.of(field), taken.on(module))
                && Collections.disjoint(ModuleApiNames.targetTypes(type, List.of(field)), takenTypes);
    }

    private boolean isFree(String name, Collection<String> modules) {
        return modules.stream().noneMatch(module -> taken.on(module).contains(name));
    }

    private String shown(String module) {
        return renamed.getOrDefault(module, module);
    }

    /** The modules that get the other side of a reference, as the organisation sees them. */
    private List<String> targets(FieldType type) {
        List<String> targets = StandardRelations.targets(type);
        return targets.isEmpty()
                ? Stream.concat(
                                standard.modules().stream()
                                        .map(ModuleDefinition::name)
                                        .map(this::shown),
                                taken.modules().stream())
                        .toList()
                : targets.stream()
                        .map(this::shown)
                        .filter(module -> type instanceof FieldType.Reference || !taken.unreachable(module))
                        .toList();
    }
}
