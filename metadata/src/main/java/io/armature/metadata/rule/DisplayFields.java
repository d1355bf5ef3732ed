package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.Optional;

/**
 * The field that stands for a record is there, active and reads as text: a text or a picklist's key, or the id, for records
 * without a text of their own such as links.
 */
final class DisplayFields implements DefinitionRule {

    private static final String ID = "id";

    @Override
    public void check(Draft draft, ProblemList problems) {
        draft.modules().forEach(module -> refusal(module)
                .ifPresent(why -> problems.add(
                        ProblemKind.INVALID_DISPLAY_FIELD,
                        module.place().part("displayField"),
                        "The display field " + module.definition().displayField() + " of " + module.name() + " "
                                + why)));
    }

    private static Optional<String> refusal(DraftModule module) {
        if (module.definition().displayField().equals(ID)) {
            return Optional.empty();
        }
        Optional<DraftField> field = module.field(module.definition().displayField());
        if (field.isEmpty()) {
            return Optional.of("is no field of it");
        }
        if (!field.get().active()) {
            return Optional.of("is inactive; keep it active");
        }
        if (field.get().type().isSnapshot()) {
            return Optional.of("is copied from another record; name one of its own");
        }
        if (field.get().type() instanceof FieldType.Derived) {
            return Optional.of("is computed; name one that is stored");
        }
        ValueKind kind = field.get().type().valueKind();
        boolean text = kind == ValueKind.TEXT || kind == ValueKind.LONG_TEXT || kind == ValueKind.KEY;
        return text ? Optional.empty() : Optional.of("is no text");
    }
}
