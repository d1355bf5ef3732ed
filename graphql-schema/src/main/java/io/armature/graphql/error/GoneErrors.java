package io.armature.graphql.error;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.metadata.resolve.GoneName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Errors about names that were there until something was removed: GONE, with what takes its place. */
public final class GoneErrors {
    private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");

    private GoneErrors() {}

    /**
     * The error with the code GONE and a hint, if it is about a name that is gone; else as it came.
     *
     * @param gone names of what the organisation removed
     */
    public static ApiError told(ApiError error, List<GoneName> gone) {
        if (gone.isEmpty()) {
            return error;
        }
        Set<String> words = QUOTED.matcher(error.problem().message())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(HashSet::new));
        return gone.stream()
                .filter(name -> isAbout(name, words))
                .findFirst()
                .map(name -> new ApiError(problem(name, error.problem()), error.path(), error.locations()))
                .orElse(error);
    }

    /** The library names the type, such as AccountInput, and the field, both in quotes. */
    private static boolean isAbout(GoneName gone, Set<String> words) {
        return words.contains(gone.name())
                && (gone.owner().isEmpty() || words.stream().anyMatch(word -> word.startsWith(gone.owner())));
    }

    private static Problem problem(GoneName gone, Problem problem) {
        String next = gone.successor()
                .map(successor -> "Use " + successor + " instead")
                .orElse("An administrator can restore it within 30 days of its removal");
        return Problem.of(ProblemCode.GONE, problem.message() + ": " + gone.path() + " was removed")
                .withHint(next);
    }
}
