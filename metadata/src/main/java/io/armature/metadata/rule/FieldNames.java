package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.Collection;
import java.util.Set;

/** Names of fields and of inverse relations are well spelled and not reserved. */
final class FieldNames implements DefinitionRule {

    private static final Set<String> WORDS_OF_FILTERS =
            Set.of("and", "or", "not", "some", "none", "every", "count", "key", "sum", "avg", "min", "max");

    /** What the API tells of records of all modules; a text may take the place of the last. */
    private static final Set<String> FACTS_OF_RECORDS = Set.of("module", "values", "related");

    private static final String DISPLAY_NAME = "displayName";
    private static final Set<String> LATER_SYSTEM_FIELDS = Set.of("externalIds", "custom", "deletionId");

    private final Collection<String> systemFields;

    FieldNames(Collection<String> systemFields) {
        this.systemFields = systemFields;
    }

    @Override
    public void check(Draft draft, ProblemList problems) {
        draft.modules().stream().flatMap(module -> module.fields().stream()).forEach(field -> {
            checkName(field, problems);
            checkInverse(field, problems);
        });
    }

    private void checkName(DraftField field, ProblemList problems) {
        String name = field.name();
        if (!NameForms.LOWER_CAMEL.matcher(name).matches()) {
            problems.add(
                    ProblemKind.INVALID_NAME,
                    field.place().part("name"),
                    "A field name" + NameForms.LOWER_CAMEL_HINT + ": " + name);
        }
        boolean misplaced = name.equals(DISPLAY_NAME) && field.type().valueKind() != ValueKind.TEXT;
        if (reserved(name) || misplaced) {
            problems.add(
                    ProblemKind.RESERVED_NAME,
                    field.place().part("name"),
                    name + " is reserved by the platform; choose another name");
        }
    }

    private void checkInverse(DraftField field, ProblemList problems) {
        Inverses.of(field.type()).ifPresent(inverse -> {
            if (!NameForms.LOWER_CAMEL.matcher(inverse).matches()) {
                problems.add(
                        ProblemKind.INVALID_NAME,
                        field.place().part("inverse"),
                        "The name of an inverse" + NameForms.LOWER_CAMEL_HINT + ": " + inverse);
            }
            if (reserved(inverse) || inverse.equals(DISPLAY_NAME)) {
                problems.add(
                        ProblemKind.RESERVED_NAME,
                        field.place().part("inverse"),
                        inverse + " is reserved by the platform; choose another name");
            }
        });
    }

    private boolean reserved(String name) {
        return systemFields.contains(name)
                || WORDS_OF_FILTERS.contains(name)
                || FACTS_OF_RECORDS.contains(name)
                || LATER_SYSTEM_FIELDS.contains(name)
                || NameForms.SHORT_ID.matcher(name).matches();
    }
}
