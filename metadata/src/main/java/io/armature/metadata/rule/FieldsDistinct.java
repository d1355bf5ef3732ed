package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.HashSet;
import java.util.Set;

/** No two fields of a module share a name, whoever made them and whether or not they are active. */
final class FieldsDistinct implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        draft.modules().forEach(module -> checkModule(module, problems));
    }

    private static void checkModule(DraftModule module, ProblemList problems) {
        Set<String> names = new HashSet<>();
        for (DraftField field : module.fields()) {
            if (!names.add(field.name())) {
                problems.add(
                        ProblemKind.DUPLICATE_FIELD,
                        field.place().part("name"),
                        module.name() + " already has a field " + field.name() + "; choose another name");
            }
        }
    }
}
