package io.armature.graphql.error;

import graphql.language.SourceLocation;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code errors}.
 *
 * @param problem what is wrong
 * @param path the response field it belongs to, names and list indices; empty if to none
 * @param locations where in the document, may be empty
 */
public record ApiError(Problem problem, List<Object> path, List<SourceLocation> locations) {

    public ApiError {
        path = List.copyOf(path);
        locations = List.copyOf(locations);
    }

    /** An error of the whole request. */
    public static ApiError of(Problem problem) {
        return new ApiError(problem, List.of(), List.of());
    }

    /** An error of the whole request that needs no more than a message. */
    public static ApiError of(ProblemCode code, String message) {
        return of(Problem.of(code, message));
    }

    /** An error of one response field. */
    public static ApiError at(List<Object> path, @Nullable SourceLocation location, Problem problem) {
        return new ApiError(problem, path, location == null ? List.of() : List.of(location));
    }

    /** The entry as JSON: maps, lists, strings, numbers. */
    public Map<String, Object> toJson(String requestId) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("message", problem.message());
        if (!locations.isEmpty()) {
            json.put("locations", locations.stream().map(ApiError::location).toList());
        }
        if (!path.isEmpty()) {
            json.put("path", path);
        }
        json.put("extensions", extensions(requestId));
        return json;
    }

    private Map<String, Object> extensions(String requestId) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", problem.code().name());
        problem.field().ifPresent(field -> extensions.put("field", field));
        problem.hint().ifPresent(hint -> extensions.put("hint", hint));
        if (!problem.violations().isEmpty()) {
            extensions.put(
                    "violations",
                    problem.violations().stream().map(ApiError::violation).toList());
        }
        extensions.put("requestId", requestId);
        return extensions;
    }

    private static Map<String, Object> violation(Violation violation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", violation.field());
        json.put("code", violation.code());
        json.put("message", violation.message());
        json.put("params", violation.params());
        return json;
    }

    private static Map<String, Object> location(SourceLocation location) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", location.getLine());
        json.put("column", location.getColumn());
        return json;
    }
}
