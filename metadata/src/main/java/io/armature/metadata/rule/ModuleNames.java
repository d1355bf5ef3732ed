package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.draft.ModuleApiNames;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;

/** Names and types of modules are well spelled and leave the API's own names alone. */
final class ModuleNames implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        draft.modules().forEach(module -> {
            checkName(module, problems);
            checkType(module, problems);
        });
    }

    private static void checkName(DraftModule module, ProblemList problems) {
        String name = module.name();
        if (!NameForms.LOWER_CAMEL.matcher(name).matches()) {
            problems.add(
                    ProblemKind.INVALID_NAME,
                    module.place().part("name"),
                    "A module name" + NameForms.LOWER_CAMEL_HINT + ": " + name);
        }
        if (ReservedNames.isRoot(name)) {
            problems.add(
                    ProblemKind.RESERVED_NAME,
                    module.place().part("name"),
                    name + " is a name of the API itself; choose another");
        }
    }

    private static boolean takesARoot(DraftModule module) {
        return !ReservedNames.isRoot(module.name())
                && ModuleApiNames.roots(module.definition()).stream().anyMatch(ReservedNames::isRoot);
    }

    private static void checkType(DraftModule module, ProblemList problems) {
        String type = module.definition().typeName();
        if (!NameForms.UPPER_CAMEL.matcher(type).matches()) {
            problems.add(
                    ProblemKind.INVALID_NAME,
                    module.place().part("type"),
                    "A type name is letters and digits, begins with a capital and has at most 63: " + type);
            return;
        }
        String singular = ModuleApiNames.singular(type);
        if (ReservedNames.takesAType(type) || takesARoot(module)) {
            problems.add(
                    ProblemKind.RESERVED_NAME,
                    module.place().part("type"),
                    type + " would clash with types that the API generates; choose another");
        }
        if (singular.equals(module.name())) {
            problems.add(
                    ProblemKind.NAME_COLLISION,
                    module.place().part("type"),
                    "The name of one and of many is the same (" + singular + "); choose another type or module name");
        }
    }
}
