package io.armature.core.catalog;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.Violation;
import io.armature.metadata.change.ChangeSet;
import io.armature.metadata.format.DefinitionFile;
import io.armature.metadata.problem.DefinitionProblem;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.UniqueKey;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Refusals of metadata as the API shows them. */
public final class MetadataProblems {
    private static final Pattern SOURCE_OF_STORED =
            Pattern.compile("^(" + Place.ORGANISATION + "|" + ChangeSet.SOURCE + "\\.0)\\.");

    private MetadataProblems() {}

    /** Every problem as a violation; METADATA_INVALID unless only limits were passed. */
    public static Problem invalid(List<DefinitionProblem> problems) {
        boolean onlyLimits = problems.stream().allMatch(problem -> problem.code() == ProblemKind.LIMIT_EXCEEDED);
        ProblemCode code = onlyLimits ? ProblemCode.LIMIT_EXCEEDED : ProblemCode.METADATA_INVALID;
        String message = problems.size() == 1
                ? problems.getFirst().message()
                : "The metadata would contradict itself in " + problems.size() + " ways; see the violations";
        return Problem.of(code, message)
                .withViolations(
                        problems.stream().map(MetadataProblems::violation).toList());
    }

    static Problem forbidden() {
        return Problem.of(ProblemCode.FORBIDDEN, "Only administrators change metadata");
    }

    /** Something that is to go and that something else names. */
    static Violation inUse(String path, String message) {
        return new Violation(path, ProblemKind.IN_USE.name(), message, Map.of());
    }

    static Problem stale(int expected, int actual) {
        return Problem.of(
                        ProblemCode.METADATA_CONFLICT,
                        "The metadata is at version " + actual + ", not at " + expected + " any more")
                .withHint("Read what has changed, then send the changes again with expectedVersion " + actual);
    }

    static Problem noSuchVersion(int version) {
        return Problem.of(ProblemCode.NOT_FOUND, "The metadata has no version " + version);
    }

    /** A note that is longer than one may be. */
    public static Problem noteTooLong() {
        return Problem.ofField(
                ProblemCode.BAD_REQUEST, "note", "A note has at most " + EditOptions.LONGEST_NOTE + " characters");
    }

    static Problem unknownReplacement(String picklist, String key) {
        return Problem.of(
                ProblemCode.METADATA_INVALID,
                "The replacement " + key + " is no value of " + picklist + " after these changes");
    }

    static Problem heldKeys(String field, boolean inUniqueKey, long count) {
        return Problem.ofField(
                        ProblemCode.METADATA_INVALID,
                        field,
                        count + " records hold a value of " + field + " that its picklist would not have")
                .withHint(
                        inUniqueKey
                                ? "The field is part of a unique key: change the records first, or keep the values switched off"
                                : "Remove values with a replacement, or keep them switched off");
    }

    static Problem duplicates(String path, UniqueKey key, long count) {
        String values = key.single()
                ? " of its values are"
                : " combinations of " + key.fields().stream().map(Field::name).collect(Collectors.joining(", "))
                        + " are";
        return Problem.ofField(
                        ProblemCode.DUPLICATE_VALUE,
                        path,
                        path + " cannot be unique: " + count + values + " held by more than one record")
                .withHint("Change or delete the records that share a value, then try again");
    }

    /** The same refusal with every violation where the file says what is wrong. */
    static Problem inFile(Problem problem, DefinitionFile file) {
        return problem.withViolations(problem.violations().stream()
                .map(violation -> inFile(violation, file))
                .toList());
    }

    private static Violation inFile(Violation violation, DefinitionFile file) {
        DefinitionFile.FilePlace place =
                file.placeOf(SOURCE_OF_STORED.matcher(violation.field()).replaceFirst(""));
        String message = place.line().isEmpty()
                ? violation.message()
                : "Line " + place.line().getAsInt() + ": " + violation.message();
        return new Violation(place.path(), violation.code(), message, violation.params());
    }

    /** The path as the input spells it: {@code changes.2.field}, and that of a file within it. */
    private static Violation violation(DefinitionProblem problem) {
        Place place = problem.place();
        String path = place.path().replace("[", ".").replace("]", "");
        String field =
                switch (place.source()) {
                    case ChangeSet.SOURCE -> ChangeSet.SOURCE + path;
                    case DefinitionTransfer.FILE -> path;
                    default -> place.source() + "." + path;
                };
        return new Violation(field, problem.code().name(), problem.message(), Map.of());
    }
}
