package io.armature.core.catalog;

import io.armature.core.access.AccessModel;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.problem.Violation;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.model.Removed;
import io.armature.metadata.model.Tombstone;
import io.armature.metadata.problem.DefinitionProblem;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.use.AccessUses;
import io.armature.metadata.use.Thing;
import io.armature.metadata.use.Use;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * That nothing goes which the access definition names: a rule that silently meant something else would open or close records.
 * What is only switched off stays named, and shares and grants nothing meanwhile.
 */
final class AccessKept {

    private static final Set<ProblemKind> OF_SWITCHED_OFF =
            Set.of(ProblemKind.UNKNOWN_FIELD, ProblemKind.UNKNOWN_MODULE);

    private AccessKept() {}

    /** Fails with METADATA_INVALID naming what uses each thing that a plan takes away. */
    static void check(ChangePlan plan, AccessDefinition standard) {
        switch (plan.before().access().definition()) {
            case Outcome.Accepted<AccessDefinition> own ->
                refuse(uses(plan, own.value().over(standard)));
            // it is in force for nobody but administrators, who are not restricted by it
            case Outcome.Refused<AccessDefinition> unreadable -> {}
        }
    }

    private static List<Violation> uses(ChangePlan plan, AccessDefinition inForce) {
        List<Violation> named = gone(plan)
                .flatMap(thing -> AccessUses.of(thing, inForce, plan.catalogBefore()).stream()
                        .map(use -> violation(thing, use)))
                .toList();
        return named.isEmpty() ? otherwiseWrong(plan, inForce) : named;
    }

    /** Conditions that mean nothing any more because a field has another type. */
    private static List<Violation> otherwiseWrong(ChangePlan plan, AccessDefinition inForce) {
        List<DefinitionProblem> before =
                AccessModel.of(inForce, plan.catalogBefore()).problems();
        return AccessModel.of(inForce, plan.catalogAfter()).problems().stream()
                .filter(problem -> !before.contains(problem) && !OF_SWITCHED_OFF.contains(problem.code()))
                .map(problem -> MetadataProblems.inUse(
                        problem.place().source() + "." + problem.place().path(),
                        "The access definition would say what is not so: " + problem.message()))
                .toList();
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            String message = violations.size() == 1
                    ? violations.getFirst().message()
                    : "The access definition names what would go, in " + violations.size()
                            + " places; see the violations";
            throw new ProblemException(Problem.of(ProblemCode.METADATA_INVALID, message)
                    .withHint("Change the access definition first, with changeAccess")
                    .withViolations(violations));
        }
    }

    private static Violation violation(Thing thing, Use use) {
        return MetadataProblems.inUse(
                thing.path(), thing.path() + " is used by " + use.spelled() + "; change or remove that first");
    }

    /** Removed things that were not before, and values that picklists do not have any more. */
    private static Stream<Thing> gone(ChangePlan plan) {
        List<Tombstone> before = plan.before().definition().tombstones();
        Stream<Thing> removed = plan.after().definition().tombstones().stream()
                .filter(stone -> before.stream()
                        .noneMatch(old -> old.isOf(stone.removed().path())))
                .flatMap(stone -> things(stone.removed()));
        return Stream.concat(removed, values(plan.catalogBefore(), plan.catalogAfter()));
    }

    private static Stream<Thing> things(Removed removed) {
        return switch (removed) {
            case Removed.OfField field ->
                Stream.of(new Thing.OfField(
                        field.module(), field.field().definition().name()));
            case Removed.OfModule module ->
                Stream.of(new Thing.OfModule(module.module().name()));
            case Removed.OfPicklist list -> Stream.of();
        };
    }

    private static Stream<Thing> values(Catalog before, Catalog after) {
        return before.picklists().values().stream()
                .filter(list -> after.picklists().containsKey(list.name()))
                .flatMap(list -> list.values().stream()
                        .filter(value ->
                                after.picklist(list.name()).value(value.key()).isEmpty())
                        .map(value -> new Thing.OfValue(list.name(), value.key())));
    }
}
