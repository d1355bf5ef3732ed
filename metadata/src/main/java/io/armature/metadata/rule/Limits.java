package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.draft.DraftPicklist;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.Optional;

/** How much one organisation may define on a shared server. */
final class Limits implements DefinitionRule {

    static final int CUSTOM_FIELDS_PER_MODULE = 500;
    static final int CUSTOM_MODULES = 100;
    static final int PICKLISTS = 1_000;
    static final int VALUES_PER_PICKLIST = 1_000;
    static final int LABEL_LENGTH = 255;
    static final int HELP_LENGTH = 1_000;

    @Override
    public void check(Draft draft, ProblemList problems) {
        draft.modules().forEach(module -> checkModule(module, problems));
        draft.modules().stream()
                .filter(DraftModule::custom)
                .skip(CUSTOM_MODULES)
                .findFirst()
                .ifPresent(module -> problems.add(
                        ProblemKind.LIMIT_EXCEEDED, module.place(), "At most " + CUSTOM_MODULES + " custom modules"));
        if (draft.picklists().size() > PICKLISTS) {
            DraftPicklist last = draft.picklists().getLast();
            problems.add(ProblemKind.LIMIT_EXCEEDED, last.place(), "At most " + PICKLISTS + " picklists");
        }
        for (DraftPicklist picklist : draft.picklists()) {
            if (picklist.picklist().values().size() > VALUES_PER_PICKLIST) {
                problems.add(
                        ProblemKind.LIMIT_EXCEEDED,
                        picklist.place().part("values"),
                        "At most " + VALUES_PER_PICKLIST + " values in a picklist; refer to a module instead");
            }
        }
    }

    private static void checkModule(DraftModule module, ProblemList problems) {
        long custom = module.fields().stream().filter(DraftField::custom).count();
        if (custom > CUSTOM_FIELDS_PER_MODULE) {
            problems.add(
                    ProblemKind.LIMIT_EXCEEDED,
                    module.fields().getLast().place(),
                    module.name() + " has " + custom + " custom fields; at most " + CUSTOM_FIELDS_PER_MODULE);
        }
        checkTexts(module.definition().label(), module.definition().help(), module.place(), problems);
        checkTexts(module.definition().pluralLabel(), Optional.empty(), module.place(), problems);
        module.fields()
                .forEach(field -> checkTexts(
                        field.definition().label(), field.definition().help(), field.place(), problems));
    }

    private static void checkTexts(LocalizedText label, Optional<String> help, Place place, ProblemList problems) {
        if (label.text().length() > LABEL_LENGTH) {
            problems.add(
                    ProblemKind.LIMIT_EXCEEDED,
                    place.part("label"),
                    "A label has at most " + LABEL_LENGTH + " characters");
        }
        if (help.orElse("").length() > HELP_LENGTH) {
            problems.add(
                    ProblemKind.LIMIT_EXCEEDED,
                    place.part("help"),
                    "A help text has at most " + HELP_LENGTH + " characters");
        }
    }
}
