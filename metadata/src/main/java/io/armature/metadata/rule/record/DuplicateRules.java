package io.armature.metadata.rule.record;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.model.DuplicateMethod;
import io.armature.metadata.model.DuplicateRule;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import io.armature.metadata.rule.DefinitionRule;
import io.armature.metadata.rule.NameForms;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A duplicate rule has a name of its own and conditions that compare stored fields in a way that fits both. */
final class DuplicateRules implements DefinitionRule {

    private static final int MOST = 20;

    @Override
    public void check(Draft draft, ProblemList problems) {
        draft.modules().forEach(module -> checkModule(draft, module, problems));
    }

    private static void checkModule(Draft draft, DraftModule module, ProblemList problems) {
        Set<String> names = new HashSet<>();
        List<DuplicateRule> rules = module.rules().duplicateRules();
        for (DuplicateRule rule : rules) {
            Place place = RulePlaces.of(module, "duplicateRules", rule.name());
            if (!NameForms.isLowerCamel(rule.name())) {
                problems.add(
                        ProblemKind.INVALID_NAME,
                        place.part("name"),
                        "The name of a duplicate rule" + NameForms.LOWER_CAMEL_HINT + ": " + rule.name());
            }
            if (!names.add(rule.name())) {
                problems.add(
                        ProblemKind.DUPLICATE_KEY,
                        place.part("name"),
                        module.name() + " already has a duplicate rule " + rule.name());
            }
            if (rule.active()) {
                checkRule(draft, module, rule, place, problems);
            }
        }
        if (rules.size() > MOST) {
            problems.add(
                    ProblemKind.LIMIT_EXCEEDED,
                    module.place().part("duplicateRules"),
                    module.name() + " has " + rules.size() + " duplicate rules; at most " + MOST);
        }
    }

    private static void checkRule(
            Draft draft, DraftModule module, DuplicateRule rule, Place place, ProblemList problems) {
        Optional<DraftModule> against = draft.module(rule.lookedThrough(module.name()));
        if (against.isEmpty()) {
            problems.add(
                    ProblemKind.UNKNOWN_MODULE,
                    place.part("against"),
                    "There is no module " + rule.lookedThrough(module.name()));
            return;
        }
        int conditions = rule.conditions().size();
        if (conditions == 0 || conditions > DuplicateRule.MOST_CONDITIONS) {
            problems.add(
                    ProblemKind.OUT_OF_RANGE,
                    place.part("conditions"),
                    "A duplicate rule has 1 to " + DuplicateRule.MOST_CONDITIONS + " conditions");
        }
        for (int i = 0; i < conditions; i++) {
            checkCondition(
                    module,
                    against.get(),
                    rule.conditions().get(i),
                    place.part("conditions").item(i),
                    problems);
        }
    }

    private static void checkCondition(
            DraftModule module,
            DraftModule against,
            DuplicateRule.Condition condition,
            Place place,
            ProblemList problems) {
        Optional<DraftField> own = field(module, condition.field(), condition, place.part("field"), problems);
        boolean same = module.equals(against) && condition.otherField().equals(condition.field());
        Optional<DraftField> other =
                same ? own : field(against, condition.otherField(), condition, place.part("other"), problems);
        boolean alike = own.isEmpty()
                || other.isEmpty()
                || own.get().type().valueKind() == other.get().type().valueKind();
        if (!alike) {
            problems.add(
                    ProblemKind.INVALID_RULE,
                    place.part("other"),
                    condition.field() + " and " + condition.otherField() + " hold values of different kinds");
        }
        boolean inRange = condition.percent() >= DuplicateRule.LEAST_LIKENESS && condition.percent() <= 100;
        if (!inRange) {
            problems.add(
                    ProblemKind.OUT_OF_RANGE,
                    place.part("likeness"),
                    "likeness is " + DuplicateRule.LEAST_LIKENESS + " to 100, in percent");
        }
        if (condition.likeness().isPresent() && condition.method() != DuplicateMethod.FUZZY) {
            problems.add(ProblemKind.CONTRADICTION, place.part("likeness"), "Only FUZZY has a likeness");
        }
    }

    private static Optional<DraftField> field(
            DraftModule module, String name, DuplicateRule.Condition condition, Place place, ProblemList problems) {
        Optional<DraftField> field = module.field(name).filter(DraftField::active);
        if (field.isEmpty()) {
            problems.add(ProblemKind.UNKNOWN_FIELD, place, module.name() + " has no field " + name);
            return field;
        }
        if (field.get().type() instanceof FieldType.Derived
                || !fits(condition.method(), field.get().type())) {
            problems.add(
                    ProblemKind.INVALID_RULE,
                    place,
                    "A " + field.get().type().kind() + " field cannot be compared by " + condition.method());
            return Optional.empty();
        }
        return field;
    }

    private static boolean fits(DuplicateMethod method, FieldType type) {
        return switch (method) {
            case EXACT -> comparable(type.valueKind());
            case FOLDED, FUZZY -> type.valueKind() == ValueKind.TEXT;
            case PHONE -> type instanceof FieldType.Phone || type instanceof FieldType.Text;
            case DOMAIN ->
                type instanceof FieldType.Email || type instanceof FieldType.Url || type instanceof FieldType.Text;
        };
    }

    private static boolean comparable(ValueKind kind) {
        return switch (kind) {
            case TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, KEY, ID, TIME, DURATION -> true;
            case LONG_TEXT, DATETIME, KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> false;
        };
    }
}
