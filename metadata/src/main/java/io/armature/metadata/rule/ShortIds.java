package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Short ids of custom fields are {@code f} and a number that was given out, and no two fields share one. */
final class ShortIds implements DefinitionRule {

    private static final Pattern FORM = Pattern.compile("f[1-9][0-9]{0,8}");

    @Override
    public void check(Draft draft, ProblemList problems) {
        Set<String> seen = new HashSet<>();
        int next = draft.organisation().nextShortId();
        draft.modules().stream()
                .flatMap(module -> module.fields().stream())
                .filter(DraftField::custom)
                .forEach(field -> checkField(field, next, seen, problems));
    }

    private static void checkField(DraftField field, int next, Set<String> seen, ProblemList problems) {
        String shortId = field.shortId().orElseThrow();
        boolean given =
                FORM.matcher(shortId).matches() && Integer.parseInt(shortId.substring(1)) < next && seen.add(shortId);
        if (!given) {
            problems.add(
                    ProblemKind.INVALID_SHORT_ID,
                    field.place().part("id"),
                    "The short id " + shortId + " was not given out or is used twice; values would be mixed up");
        }
    }
}
