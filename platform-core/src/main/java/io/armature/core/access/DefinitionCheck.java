package io.armature.core.access;

import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.Basis;
import io.armature.metadata.access.Grants;
import io.armature.metadata.access.RestrictionRule;
import io.armature.metadata.access.SharedLevel;
import io.armature.metadata.access.Sharing;
import io.armature.metadata.access.SharingRule;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.problem.DefinitionProblem;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an access definition says that is not so on a catalog. A module that is switched off is known, and checked no further. */
final class DefinitionCheck {
    private static final Place PLACE = Place.of("access");

    private final AccessDefinition definition;
    private final Catalog catalog;
    private final RuleConditions conditions;
    private final ProblemList problems = new ProblemList();

    DefinitionCheck(AccessDefinition definition, Catalog catalog, RuleConditions conditions) {
        this.definition = definition;
        this.catalog = catalog;
        this.conditions = conditions;
    }

    List<DefinitionProblem> problems() {
        if (definition.roles().containsKey(AccessDefinition.ADMIN)) {
            problems.add(
                    ProblemKind.OVERRIDE_NOT_ALLOWED,
                    PLACE.part("roles").part(AccessDefinition.ADMIN),
                    "ADMIN may do everything; make a role of another name");
        }
        grants(definition.everyone(), PLACE.part("everyone"));
        all(definition.roles(), PLACE.part("roles"));
        all(definition.permissionSets(), PLACE.part("permissionSets"));
        definition.sharing().forEach(this::sharing);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < definition.sharingRules().size(); i++) {
            rule(definition.sharingRules().get(i), PLACE.part("sharingRules").item(i), names);
        }
        for (int i = 0; i < definition.restrictionRules().size(); i++) {
            rule(
                    definition.restrictionRules().get(i),
                    PLACE.part("restrictionRules").item(i),
                    names);
        }
        return problems.all();
    }

    private void all(Map<String, Grants> grants, Place place) {
        grants.forEach((name, one) -> grants(one, place.part(name)));
    }

    private void grants(Grants grants, Place place) {
        grants.modules().forEach((name, grant) -> {
            Place at = place.part("modules").part(name);
            if (!name.equals(Grants.ALL)) {
                module(name, at).ifPresent(module -> grant.fields().keySet().stream()
                        .filter(field -> !field.equals(Grants.ALL))
                        .filter(field -> module.field(field).isEmpty())
                        .forEach(field -> unknownField(module, field, at.part("fields"))));
            }
        });
    }

    private void sharing(String name, Sharing sharing) {
        Place at = PLACE.part("sharing").part(name);
        Optional<Module> module = module(name, at);
        if (module.isEmpty()) {
            return;
        }
        sharing.parent()
                .filter(field -> module.get()
                        .field(field)
                        .filter(DefinitionCheck::refers)
                        .isEmpty())
                .ifPresent(field -> problems.add(
                        ProblemKind.UNKNOWN_FIELD, at.part("parent"), name + " has no reference " + field));
        sharing.team()
                .filter(team -> new Staff(catalog)
                        .onTeam(module.get(), team, SharedLevel.READ)
                        .isEmpty())
                .ifPresent(team -> problems.add(
                        ProblemKind.UNKNOWN_FIELD,
                        at.part("team"),
                        name + " has no to-many field " + team + " whose records have user and access"));
    }

    private static boolean refers(Field field) {
        return field.type() instanceof FieldType.Reference || field.type() instanceof FieldType.AnyReference;
    }

    private void rule(SharingRule rule, Place at, Set<String> names) {
        distinct(rule.name(), at, names);
        rule.to().roles().forEach(role -> role(role, at.part("to")));
        if (rule.basis() instanceof Basis.OwnedByRole owned) {
            role(owned.role(), at.part("ownedBy"));
        }
        Optional<Module> module = module(rule.module(), at.part("module"));
        if (module.isEmpty()) {
            return;
        }
        if (rule.basis() instanceof Basis.Matching matching) {
            where(module.get(), matching.where(), at);
        }
        rule.cascade().stream()
                .filter(name -> !module.get().relations().containsKey(name))
                .forEach(name -> problems.add(
                        ProblemKind.UNKNOWN_FIELD,
                        at.part("cascade"),
                        rule.module() + " has no to-many field " + name));
    }

    private void rule(RestrictionRule rule, Place at, Set<String> names) {
        distinct(rule.name(), at, names);
        if (rule.appliesTo().contains(AccessDefinition.ADMIN)) {
            problems.add(ProblemKind.INVALID_RULE, at.part("for"), "ADMIN sees everything and cannot be restricted");
        }
        rule.appliesTo().stream()
                .filter(name -> !definition.permissionSets().containsKey(name))
                .forEach(name -> role(name, at.part("for")));
        module(rule.module(), at.part("module")).ifPresent(module -> where(module, rule.where(), at));
    }

    private void distinct(String name, Place at, Set<String> names) {
        if (!names.add(name)) {
            problems.add(ProblemKind.NAME_COLLISION, at.part("name"), "There is another rule " + name);
        }
    }

    private void where(Module module, Map<String, Object> where, Place at) {
        conditions
                .of(module, where)
                .refusals()
                .forEach(problem ->
                        problems.add(problem.code(), at.part(problem.place().path()), problem.message()));
    }

    private void role(String name, Place at) {
        if (!name.equals(AccessDefinition.ADMIN) && !definition.roles().containsKey(name)) {
            problems.add(ProblemKind.UNKNOWN_VALUE, at, "There is no role " + name + " here");
        }
    }

    private Optional<Module> module(String name, Place at) {
        Optional<Module> module = catalog.module(name);
        if (module.isEmpty()
                && catalog.inactiveModules().stream().map(Module::name).noneMatch(name::equals)) {
            problems.add(ProblemKind.UNKNOWN_MODULE, at, "There is no module " + name);
        }
        return module;
    }

    private void unknownField(Module module, String field, Place at) {
        problems.add(ProblemKind.UNKNOWN_FIELD, at.part(field), module.name() + " has no field " + field);
    }
}
