package io.armature.metadata.rule.record;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.model.ValidationRule;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import io.armature.metadata.rule.DefinitionRule;
import io.armature.metadata.rule.NameForms;
import java.util.HashSet;
import java.util.Set;

/** A validation has a name of its own, and the field at fault is one of the module. */
final class Validations implements DefinitionRule {

    private static final int MOST = 100;

    @Override
    public void check(Draft draft, ProblemList problems) {
        draft.modules().forEach(module -> checkModule(module, problems));
    }

    private static void checkModule(DraftModule module, ProblemList problems) {
        Set<String> names = new HashSet<>();
        for (ValidationRule rule : module.rules().validations()) {
            Place place = RulePlaces.of(module, "validations", rule.name());
            if (!NameForms.isLowerCamel(rule.name())) {
                problems.add(
                        ProblemKind.INVALID_NAME,
                        place.part("name"),
                        "The name of a validation" + NameForms.LOWER_CAMEL_HINT + ": " + rule.name());
            }
            if (!names.add(rule.name())) {
                problems.add(
                        ProblemKind.DUPLICATE_KEY,
                        place.part("name"),
                        module.name() + " already has a validation " + rule.name());
            }
            rule.field()
                    .filter(field -> rule.active()
                            && module.field(field).filter(DraftField::active).isEmpty())
                    .ifPresent(field -> problems.add(
                            ProblemKind.UNKNOWN_FIELD, place.part("field"), module.name() + " has no field " + field));
        }
        if (names.size() > MOST) {
            problems.add(
                    ProblemKind.LIMIT_EXCEEDED,
                    module.place().part("validations"),
                    module.name() + " has " + names.size() + " validations; at most " + MOST);
        }
    }
}
