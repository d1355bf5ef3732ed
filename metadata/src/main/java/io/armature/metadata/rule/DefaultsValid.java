package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;

/** A default is a value that a caller could write. */
final class DefaultsValid implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        draft.modules().stream()
                .flatMap(module -> module.fields().stream())
                .forEach(field -> checkField(field, draft, problems));
    }

    private static void checkField(DraftField field, Draft draft, ProblemList problems) {
        field.definition()
                .defaultValue()
                .flatMap(value -> DefaultValue.refusal(field.type(), value, draft))
                .ifPresent(why -> problems.add(
                        ProblemKind.INVALID_DEFAULT,
                        field.place().part("default"),
                        "The default of " + field.name() + " " + why));
    }
}
