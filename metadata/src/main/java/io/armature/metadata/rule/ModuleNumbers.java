package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;

/**
 * The numbers of standard modules are below 1000, those of custom ones were given out: every record id carries its
 * module's number, so one used again would give old ids a new meaning.
 */
final class ModuleNumbers implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        for (DraftModule module : draft.modules()) {
            int number = module.definition().number();
            boolean stored = draft.organisation().customModule(module.name()).isPresent();
            if (stored != module.custom()) {
                problems.add(
                        ProblemKind.OUT_OF_RANGE,
                        module.place().part("number"),
                        "Standard modules have numbers below " + ModuleDefinition.FIRST_CUSTOM_NUMBER
                                + ", custom ones from there on; " + module.name() + " has " + number);
            }
            if (stored && number >= draft.organisation().nextModuleNumber()) {
                problems.add(
                        ProblemKind.OUT_OF_RANGE,
                        module.place().part("number"),
                        "The module number " + number + " was not given out");
            }
        }
    }
}
