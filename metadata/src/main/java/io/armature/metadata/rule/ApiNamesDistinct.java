package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.draft.FieldApiNames;
import io.armature.metadata.draft.ModuleApiNames;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that a module's type gets in the API do not clash: fields, their companions ({@code accountId},
 * {@code stageLabel}, {@code amountBase}) and the inverses of references that point here.
 */
final class ApiNamesDistinct implements DefinitionRule {

    private final Collection<String> systemFields;

    ApiNamesDistinct(Collection<String> systemFields) {
        this.systemFields = systemFields;
    }

    private record ApiName(String name, String meaning, Place place) {}

    @Override
    public void check(Draft draft, ProblemList problems) {
        Map<String, List<ApiName>> inverses = inverses(draft);
        for (DraftModule module : draft.modules()) {
            List<ApiName> names = new ArrayList<>();
            fieldNames(module, names);
            names.addAll(inverses.getOrDefault(module.name(), List.of()));
            report(module, names, problems);
        }
    }

    private static void fieldNames(DraftModule module, List<ApiName> names) {
        Set<String> seen = new HashSet<>();
        for (DraftField field : module.fields()) {
            if (seen.add(field.name())) {
                names.add(new ApiName(field.name(), "the field " + field.name(), field.place()));
                FieldApiNames.companions(field.definition())
                        .forEach(name -> names.add(
                                new ApiName(name, "what the field " + field.name() + " adds", field.place())));
            }
        }
    }

    private static Map<String, List<ApiName>> inverses(Draft draft) {
        Map<String, List<ApiName>> byTarget = new HashMap<>();
        for (DraftModule module : draft.modules()) {
            String owned = ModuleApiNames.owned(module.name());
            ApiName name = new ApiName(owned, "the " + module.name() + " someone owns", module.place());
            FieldType.Owner.OWNERS.forEach(owners -> add(draft.names().module(owners), name, byTarget));
            for (DraftField field : module.fields()) {
                Inverses.of(field.type()).ifPresent(inverse -> {
                    String meaning = "the inverse of " + module.name() + "." + field.name();
                    Inverses.targets(field.type(), draft)
                            .forEach(target -> add(
                                    target,
                                    new ApiName(inverse, meaning, field.place().part("inverse")),
                                    byTarget));
                });
            }
        }
        return byTarget;
    }

    private static void add(String target, ApiName name, Map<String, List<ApiName>> byTarget) {
        byTarget.computeIfAbsent(target, key -> new ArrayList<>()).add(name);
    }

    private void report(DraftModule module, List<ApiName> names, ProblemList problems) {
        Map<String, ApiName> taken = new HashMap<>();
        systemFields.forEach(name -> taken.put(name, new ApiName(name, "a system field", module.place())));
        taken.put("createdById", new ApiName("createdById", "a system field", module.place()));
        taken.put("updatedById", new ApiName("updatedById", "a system field", module.place()));
        taken.put("ownerId", new ApiName("ownerId", "a system field", module.place()));
        taken.put("createdThroughLabel", new ApiName("createdThroughLabel", "a system field", module.place()));
        for (ApiName name : names) {
            ApiName other = taken.putIfAbsent(name.name(), name);
            if (other != null && !systemFields.contains(name.name())) {
                problems.add(
                        ProblemKind.NAME_COLLISION,
                        name.place(),
                        "On " + module.name() + ", " + name.meaning() + " and " + other.meaning() + " would both be "
                                + name.name() + "; choose another name");
            }
        }
    }
}
