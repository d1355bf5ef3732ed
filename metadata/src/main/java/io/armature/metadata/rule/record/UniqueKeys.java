package io.armature.metadata.rule.record;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.model.ExternalId;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.UniqueKeyDefinition;
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

/** A unique key has a name of its own and one to five different fields that can be compared exactly. */
final class UniqueKeys implements DefinitionRule {

    private static final Set<String> OF_SYSTEM = Set.of("owner");

    @Override
    public void check(Draft draft, ProblemList problems) {
        draft.modules().forEach(module -> {
            Set<String> names = new HashSet<>();
            module.rules().uniqueKeys().forEach(key -> {
                Place place = RulePlaces.of(module, "uniqueKeys", key.name());
                checkName(module, key, names, place.part("name"), problems);
                checkFields(module, key, place.part("fields"), problems);
            });
        });
    }

    private static void checkName(
            DraftModule module, UniqueKeyDefinition key, Set<String> names, Place place, ProblemList problems) {
        if (!NameForms.isLowerCamel(key.name())) {
            problems.add(
                    ProblemKind.INVALID_NAME,
                    place,
                    "The name of a key" + NameForms.LOWER_CAMEL_HINT + ": " + key.name());
        }
        if (!names.add(key.name())) {
            problems.add(ProblemKind.DUPLICATE_KEY, place, module.name() + " already has a key " + key.name());
        }
        boolean taken = key.name().equals("id")
                || key.name().equals(ExternalId.NAME)
                || module.field(key.name()).filter(DraftField::active).isPresent();
        if (taken) {
            problems.add(
                    ProblemKind.NAME_COLLISION,
                    place,
                    key.name() + " is a field already; choose another name for the key");
        }
    }

    private static void checkFields(DraftModule module, UniqueKeyDefinition key, Place place, ProblemList problems) {
        List<String> fields = key.fields();
        if (fields.isEmpty() || fields.size() > UniqueKeyDefinition.MOST_FIELDS) {
            problems.add(
                    ProblemKind.OUT_OF_RANGE,
                    place,
                    "A unique key has 1 to " + UniqueKeyDefinition.MOST_FIELDS + " fields");
        }
        if (new HashSet<>(fields).size() < fields.size()) {
            problems.add(ProblemKind.DUPLICATE_FIELD, place, "A unique key names each field once");
        }
        fields.stream()
                .filter(field -> !OF_SYSTEM.contains(field))
                .forEach(field -> checkField(module, field, place, problems));
    }

    private static void checkField(DraftModule module, String name, Place place, ProblemList problems) {
        Optional<DraftField> field = module.field(name);
        if (field.isEmpty()) {
            problems.add(ProblemKind.UNKNOWN_FIELD, place, module.name() + " has no field " + name);
            return;
        }
        if (field.get().type() instanceof FieldType.Derived
                || !comparable(field.get().type().valueKind())) {
            problems.add(
                    ProblemKind.INVALID_RULE,
                    place,
                    "A " + field.get().type().kind() + " field cannot be part of a unique key");
        }
    }

    private static boolean comparable(ValueKind kind) {
        return switch (kind) {
            case TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, KEY, ID, TIME, DURATION -> true;
            case LONG_TEXT, DATETIME, KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> false;
        };
    }
}
