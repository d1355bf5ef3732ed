package io.armature.graphql.execute;

import java.util.List;

/**
 * A step and what became of it.
 *
 * @param warnings what is to be told beside its result
 */
record FinishedStep(Step step, FieldResult result, List<Warning> warnings) {

    /** Takes the warnings out of the result. */
    static FinishedStep of(Step step, FieldResult result) {
        return result instanceof FieldResult.Warned(FieldResult done, List<Warning> warnings)
                ? new FinishedStep(step, done, warnings)
                : new FinishedStep(step, result, List.of());
    }
}
