package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.problem.ProblemList;

/** One thing that must hold. */
public interface DefinitionRule {
    void check(Draft draft, ProblemList problems);
}
