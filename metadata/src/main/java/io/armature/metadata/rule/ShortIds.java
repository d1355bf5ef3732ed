package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.Tombstone;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Short ids of custom fields, removed ones too, are {@code f} and a number that was given out, and no two fields share one. */
final class ShortIds implements DefinitionRule {

    private static final Pattern FORM = Pattern.compile("f[1-9][0-9]{0,8}");

    @Override
    public void check(Draft draft, ProblemList problems) {
        Set<String> seen = new HashSet<>();
        int next = draft.organisation().nextShortId();
        draft.modules().stream()
                .flatMap(module -> module.fields().stream())
                .filter(DraftField::custom)
                .forEach(field -> check(field.shortId().orElseThrow(), field.place(), next, seen, problems));
        List<Tombstone> stones = draft.organisation().tombstones();
        for (int i = 0; i < stones.size(); i++) {
            for (CustomField field : stones.get(i).removed().customFields()) {
                check(field.shortId(), place(i), next, seen, problems);
            }
        }
    }

    private static Place place(int tombstone) {
        return Place.of(Place.ORGANISATION).part("tombstones").item(tombstone).part("field");
    }

    private static void check(String shortId, Place place, int next, Set<String> seen, ProblemList problems) {
        boolean given =
                FORM.matcher(shortId).matches() && Integer.parseInt(shortId.substring(1)) < next && seen.add(shortId);
        if (!given) {
            problems.add(
                    ProblemKind.INVALID_SHORT_ID,
                    place.part("id"),
                    "The short id " + shortId + " was not given out or is used twice; values would be mixed up");
        }
    }
}
