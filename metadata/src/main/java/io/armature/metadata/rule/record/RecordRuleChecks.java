package io.armature.metadata.rule.record;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.ProblemList;
import io.armature.metadata.rule.DefinitionRule;
import java.util.List;

/** The stage that checks the rules of fields and modules. */
public final class RecordRuleChecks {

    private static final List<DefinitionRule> ALL = List.of(
            new Bounds(),
            new Lengths(),
            new Patterns(),
            new Dependencies(),
            new StageFlows(),
            new Computed(),
            new FormulasWithoutRules(),
            new UniqueKeys(),
            new Validations(),
            new DuplicateRules());

    private RecordRuleChecks() {}

    /** The draft as it came, or refused with the problems of every rule. */
    public static Outcome<Draft> check(Draft draft) {
        ProblemList problems = new ProblemList();
        ALL.forEach(rule -> rule.check(draft, problems));
        return problems.outcome(() -> draft);
    }
}
