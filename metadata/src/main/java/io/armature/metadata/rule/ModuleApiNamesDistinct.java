package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.draft.ModuleApiNames;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What two modules generate does not clash: the type {@code WorkOrder} and what a module of the type {@code Work} is
 * ordered by, or {@code accounts}, the list of one module and the single record of another.
 */
final class ModuleApiNamesDistinct implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        Map<String, DraftModule> roots = new HashMap<>();
        Map<String, DraftModule> types = new HashMap<>();
        for (DraftModule module : draft.modules()) {
            report("root fields", module, taken(ModuleApiNames.roots(module.definition()), module, roots), problems);
            report("types", module, taken(types(module), module, types), problems);
        }
    }

    private static Set<String> types(DraftModule module) {
        Set<String> names = ModuleApiNames.types(
                module.definition(),
                module.fields().stream().map(DraftField::definition).toList());
        String type = module.definition().typeName();
        module.rules().uniqueKeys().forEach(key -> names.add(ModuleApiNames.uniqueKeyInput(type, key.name())));
        return names;
    }

    private record Taken(String name, DraftModule by) {}

    /** The first name that another module has; equal names of modules and types are reported as such elsewhere. */
    private static Optional<Taken> taken(Collection<String> names, DraftModule module, Map<String, DraftModule> known) {
        Optional<Taken> first = Optional.empty();
        for (String name : names) {
            DraftModule other = known.putIfAbsent(name, module);
            if (other != null && first.isEmpty() && !sameNames(other, module)) {
                first = Optional.of(new Taken(name, other));
            }
        }
        return first;
    }

    private static boolean sameNames(DraftModule one, DraftModule other) {
        return one.name().equals(other.name())
                || one.definition().typeName().equals(other.definition().typeName());
    }

    private static void report(String what, DraftModule module, Optional<Taken> taken, ProblemList problems) {
        taken.ifPresent(clash -> problems.add(
                ProblemKind.NAME_COLLISION,
                module.place().part("type"),
                "The " + what + " of " + module.name() + " and of " + clash.by().name() + " would both have "
                        + clash.name() + "; choose another name or type"));
    }
}
