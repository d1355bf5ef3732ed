package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.model.Removed;
import io.armature.metadata.model.Tombstone;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Nothing has the name of something removed that may come back. */
final class TombstonesApart implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        Set<String> buried = new HashSet<>();
        List<Tombstone> stones = draft.organisation().tombstones();
        for (int i = 0; i < stones.size(); i++) {
            Removed removed = stones.get(i).removed();
            if (isThere(removed, draft) || !buried.add(removed.path())) {
                problems.add(
                        ProblemKind.REMOVED_NAME,
                        Place.of(Place.ORGANISATION).part("tombstones").item(i),
                        removed.path() + " was removed and is there as well; purge the removed one first");
            }
        }
    }

    private static boolean isThere(Removed removed, Draft draft) {
        return switch (removed) {
            case Removed.OfField field ->
                draft.module(field.module())
                        .flatMap(module ->
                                module.field(field.field().definition().name()))
                        .isPresent();
            case Removed.OfModule module -> draft.module(module.module().name()).isPresent();
            case Removed.OfPicklist list ->
                draft.picklist(list.picklist().name()).isPresent();
        };
    }
}
