package io.armature.metadata.rule.record;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.model.FieldKind;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import io.armature.metadata.rule.DefinitionRule;

/** The way through the stages names stages and fields that exist. */
final class StageFlows implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        RuledField.each(FieldRule.Stages.class, draft, problems, StageFlows::checkOne);
    }

    private static void checkOne(RuledField<FieldRule.Stages> at) {
        if (at.field().type().kind() != FieldKind.STAGE) {
            at.refuse("Only a STAGE field has stages; " + at.name() + " is "
                    + at.field().type().kind());
            return;
        }
        FieldRule.Stages rule = at.rule();
        at.checkKeys(at.field(), rule.initial(), at.place().part("initial"));
        Place moves = at.place().part("moves");
        at.checkKeys(at.field(), rule.moves().keySet(), moves);
        rule.moves().forEach((from, to) -> at.checkKeys(at.field(), to, moves.part(from)));
        Place required = at.place().part("required");
        at.checkKeys(at.field(), rule.required().keySet(), required);
        rule.required().forEach((stage, fields) -> fields.forEach(field -> at.other(field, required.part(stage))));
        rule.probability().ifPresent(field -> checkProbability(at, field));
    }

    private static void checkProbability(RuledField<FieldRule.Stages> at, String field) {
        Place place = at.place().part("probability");
        at.other(field, place)
                .filter(other -> other.type().kind() != FieldKind.PERCENT)
                .ifPresent(other -> at.refuse(
                        ProblemKind.INVALID_RULE,
                        place,
                        "A probability is a PERCENT field; " + field + " is "
                                + other.type().kind()));
    }
}
