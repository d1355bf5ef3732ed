package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;

/** Options that exclude each other do not stand together. */
final class FlagsAgree implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        draft.modules().stream()
                .flatMap(module -> module.fields().stream())
                .forEach(field -> checkField(field, problems));
    }

    private static void checkField(DraftField field, ProblemList problems) {
        String name = field.name();
        boolean numbered = field.type() instanceof FieldType.AutoNumber;
        if (field.is(FieldFlag.REQUIRED) && field.is(FieldFlag.INACTIVE)) {
            refuse(field, name + " is required and inactive: nobody could fill it in; switch one off", problems);
        }
        if (field.is(FieldFlag.REQUIRED) && field.is(FieldFlag.READ_ONLY) && !numbered && !hasDefault(field)) {
            refuse(field, name + " is required but callers cannot write it; give it a default", problems);
        }
        if (field.is(FieldFlag.UNIQUE) && hasDefault(field)) {
            refuse(field, name + " is unique but has a default, which the second record could not take", problems);
        }
        if (numbered && !field.is(FieldFlag.READ_ONLY)) {
            refuse(field, name + " is numbered by the platform; flag it readOnly", problems);
        }
    }

    private static boolean hasDefault(DraftField field) {
        return field.definition().defaultValue().isPresent();
    }

    private static void refuse(DraftField field, String message, ProblemList problems) {
        problems.add(ProblemKind.CONTRADICTION, field.place().part("flags"), message);
    }
}
