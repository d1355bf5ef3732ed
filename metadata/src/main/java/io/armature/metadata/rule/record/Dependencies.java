package io.armature.metadata.rule.record;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.model.FieldKind;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import io.armature.metadata.rule.DefinitionRule;
import java.util.Set;

/** A dependent picklist depends on a field with few values, and both sides' keys exist. */
final class Dependencies implements DefinitionRule {

    private static final Set<String> BOOLEANS = Set.of("true", "false");

    @Override
    public void check(Draft draft, ProblemList problems) {
        RuledField.each(FieldRule.DependsOn.class, draft, problems, Dependencies::checkOne);
    }

    private static void checkOne(RuledField<FieldRule.DependsOn> at) {
        if (at.field().picklist().isEmpty()) {
            at.refuse("A " + at.field().type().kind() + " field depends on no other; picklists do");
            return;
        }
        if (isList(at.field())) {
            at.refuse("A MULTI_PICKLIST field depends on no other; a PICKLIST does");
            return;
        }
        if (at.rule().field().equals(at.name())) {
            at.refuse(at.name() + " cannot depend on itself");
            return;
        }
        at.other(at.rule().field(), at.place().part("field")).ifPresent(controlling -> checkKeys(at, controlling));
    }

    private static boolean isList(DraftField field) {
        return field.type().kind() == FieldKind.MULTI_PICKLIST;
    }

    private static void checkKeys(RuledField<FieldRule.DependsOn> at, DraftField controlling) {
        Place allowed = at.place().part("allowed");
        if (controlling.type().kind() == FieldKind.BOOLEAN) {
            at.rule().allowed().keySet().stream()
                    .filter(key -> !BOOLEANS.contains(key))
                    .sorted()
                    .forEach(key ->
                            at.refuse(ProblemKind.UNKNOWN_VALUE, allowed, "A BOOLEAN is true or false, not " + key));
        } else if (controlling.picklist().isPresent() && !isList(controlling)) {
            at.checkKeys(controlling, at.rule().allowed().keySet(), allowed);
        } else {
            at.refuse(
                    ProblemKind.INVALID_RULE,
                    at.place().part("field"),
                    at.name() + " can depend on a PICKLIST, STAGE or BOOLEAN field; " + controlling.name()
                            + " is none");
            return;
        }
        at.rule().allowed().forEach((key, keys) -> at.checkKeys(at.field(), keys, allowed.part(key)));
    }
}
