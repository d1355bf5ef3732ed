package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;

/**
 * A reference written as required is not cleared when its target is purged. An organisation that merely makes a standard
 * reference required is let be: the next write of the record asks for a new target.
 */
final class RequiredReferences implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        draft.modules().stream()
                .flatMap(module -> module.fields().stream())
                .filter(field -> field.written().is(FieldFlag.REQUIRED) && clears(field))
                .forEach(field -> problems.add(
                        ProblemKind.CONTRADICTION,
                        field.place().part("onDelete"),
                        field.name()
                                + " is required but would be cleared when its target goes; say RESTRICT or CASCADE"));
    }

    private static boolean clears(DraftField field) {
        if (field.type() instanceof FieldType.Reference reference) {
            return reference.onDelete() == OnDelete.SET_NULL;
        }
        return field.type() instanceof FieldType.AnyReference reference && reference.onDelete() == OnDelete.SET_NULL;
    }
}
