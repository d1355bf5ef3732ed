package io.armature.core.record;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.Violation;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.UUID;

/** The refusals of writes, worded. */
final class WriteProblems {
    private WriteProblems() {}

    static Problem notFound(Module module) {
        return Problem.of(ProblemCode.NOT_FOUND, "There is no such " + module.singular());
    }

    static Problem partlyDry() {
        return Problem.of(
                ProblemCode.BAD_REQUEST,
                "Writes that are done together are all dry runs, or none of them is: give each the same dryRun.");
    }

    /** Nothing is said of what would be there. */
    static Problem forbidden(Module module) {
        return Problem.of(ProblemCode.FORBIDDEN, "You may not do this to records of " + module.name());
    }

    static Problem versionConflict(int current) {
        return Problem.of(
                        ProblemCode.VERSION_CONFLICT,
                        "Someone changed the record meanwhile: it is at version " + current)
                .withHint("Read it again, then repeat with expectedVersion " + current);
    }

    /** All broken rules of one row; duplicates alone and bad references alone have a code of their own. */
    static Problem broken(List<Violation> violations) {
        Problem problem = violations.size() == 1
                ? broken(violations.getFirst())
                : Problem.of(code(violations), violations.size() + " values are not acceptable");
        return problem.withViolations(violations);
    }

    /** One broken rule, of a field or of the record as a whole. */
    private static Problem broken(Violation violation) {
        ProblemCode code = code(List.of(violation));
        return violation.field().isEmpty()
                ? Problem.of(code, violation.message())
                : Problem.ofField(code, violation.field(), violation.field() + ": " + violation.message());
    }

    static ProblemCode code(List<Violation> violations) {
        if (violations.stream().allMatch(v -> v.code().equals(FieldViolations.DUPLICATE_VALUE))) {
            return ProblemCode.DUPLICATE_VALUE;
        }
        if (violations.stream().allMatch(v -> v.code().equals(FieldViolations.DUPLICATE_RECORD))) {
            return ProblemCode.DUPLICATE_RECORD;
        }
        if (violations.stream().allMatch(v -> v.code().equals(FieldViolations.REFERENCE_INVALID))) {
            return ProblemCode.REFERENCE_INVALID;
        }
        if (violations.stream().allMatch(v -> v.code().equals(FieldViolations.FIELD_FORBIDDEN))) {
            return ProblemCode.FIELD_FORBIDDEN;
        }
        return ProblemCode.VALIDATION_FAILED;
    }

    static Problem atLeastOne() {
        return Problem.of(ProblemCode.BAD_REQUEST, "atMost is at least 1");
    }

    /** Nothing is said of how many there are. */
    static Problem moreThan(int atMost) {
        return Problem.of(ProblemCode.LIMIT_EXCEEDED, "More than " + atMost + " records match; nothing was changed")
                .withHint("Narrow the condition, or allow more with atMost");
    }

    static Problem inUse(UUID id) {
        return Problem.of(
                ProblemCode.REFERENCE_IN_USE,
                "Other records refer to " + id + " and must be removed or changed first; nothing was deleted");
    }

    static Problem inUse() {
        return Problem.of(
                ProblemCode.REFERENCE_IN_USE, "Other records refer to it and must be removed or changed first");
    }

    static Problem notDeleted() {
        return Problem.of(ProblemCode.BAD_REQUEST, "Only a deleted record can be purged; delete it first");
    }

    static Problem staleMetadata() {
        return Problem.of(
                        ProblemCode.METADATA_CONFLICT, "The organisation's definitions changed while this was written")
                .withHint("Load the schema again and repeat the request");
    }

    static Problem tooManyNested(int records, int most) {
        return Problem.of(
                        ProblemCode.LIMIT_EXCEEDED,
                        "At most " + most + " records per root field, nested ones among them; this one has " + records)
                .withHint("Write some of them in a mutation of their own");
    }

    static Problem tooMany(int records, int most) {
        return Problem.of(
                ProblemCode.LIMIT_EXCEEDED, "At most " + most + " records per batch; this one has " + records);
    }
}
