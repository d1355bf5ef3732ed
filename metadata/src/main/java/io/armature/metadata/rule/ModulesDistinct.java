package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.HashSet;
import java.util.Set;

/** No two modules share a name, a type or a number. */
final class ModulesDistinct implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        Set<String> names = new HashSet<>();
        Set<String> types = new HashSet<>();
        Set<Integer> numbers = new HashSet<>();
        for (DraftModule module : draft.modules()) {
            int number = module.definition().number();
            String type = module.definition().typeName();
            if (!names.add(module.name())) {
                problems.add(
                        ProblemKind.DUPLICATE_MODULE,
                        module.place().part("name"),
                        "Two modules are named " + module.name());
            }
            if (!types.add(type)) {
                problems.add(
                        ProblemKind.DUPLICATE_MODULE, module.place().part("type"), "Two modules have the type " + type);
            }
            if (!numbers.add(number)) {
                problems.add(
                        ProblemKind.DUPLICATE_NUMBER,
                        module.place().part("number"),
                        "Two modules have the number " + number + "; record ids carry it, so choose a free one");
            }
        }
    }
}
