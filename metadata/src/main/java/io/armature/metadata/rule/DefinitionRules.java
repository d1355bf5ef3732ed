package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.ProblemList;
import java.util.Collection;
import java.util.List;

/** The second stage: every rule, in order. */
public final class DefinitionRules {

    private DefinitionRules() {}

    /**
     * The draft as it came, or refused with the problems of every rule.
     *
     * @param systemFields names of the fields that every module has anyway
     */
    public static Outcome<Draft> check(Draft draft, Collection<String> systemFields) {
        ProblemList problems = new ProblemList();
        rules(systemFields).forEach(rule -> rule.check(draft, problems));
        return problems.outcome(() -> draft);
    }

    private static List<DefinitionRule> rules(Collection<String> systemFields) {
        return List.of(
                new ModuleNames(),
                new ModulesDistinct(),
                new ModuleNumbers(),
                new ModuleApiNamesDistinct(),
                new PlatformModulesPresent(),
                new FieldNames(systemFields),
                new FieldsDistinct(),
                new ApiNamesDistinct(systemFields),
                new PicklistNames(),
                new PicklistValues(),
                new PicklistsExist(),
                new StagesComplete(),
                new ReferencesExist(),
                new RequiredReferences(),
                new TypesAllowed(),
                new FlagsFitType(),
                new FlagsAgree(),
                new DefaultsValid(),
                new DisplayFields(),
                new LayoutsValid(systemFields),
                new ShortIds(),
                new TombstonesApart(),
                new Limits());
    }
}
