package io.armature.core.oidc;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where in a token's claims something stands: names separated by dots ({@code realm_access.roles}); with a slash at the
 * front a JSON pointer, for names that have dots themselves ({@code /https:~1~1example.org~1roles}).
 *
 * @param text as an administrator wrote it, 1 to 200 characters without an empty name; refused with VALIDATION_FAILED
 *     otherwise
 */
public record ClaimPath(String text) {
    private static final int LONGEST = 200;

    public ClaimPath {
        if (text.length() > LONGEST || steps(text).stream().anyMatch(String::isBlank)) {
            throw ProblemException.of(
                    ProblemCode.VALIDATION_FAILED,
                    "'" + text + "' is no path of a claim: write names separated by dots, or a JSON pointer");
        }
    }

    /** The one text that stands there, if one does and is not blank. */
    Optional<String> text(Map<String, Object> claims) {
        return find(claims) instanceof String found && !found.isBlank() ? Optional.of(found) : Optional.empty();
    }

    /** The texts that stand there: of a list each, of a text that one; none if there is anything else. */
    List<String> texts(Map<String, Object> claims) {
        Object found = find(claims);
        Stream<?> values = found instanceof Collection<?> several ? several.stream() : Stream.ofNullable(found);
        return values.filter(String.class::isInstance).map(String.class::cast).toList();
    }

    private @Nullable Object find(Map<String, Object> claims) {
        Object here = claims;
        for (String step : steps(text)) {
            here = here instanceof Map<?, ?> there ? there.get(step) : null;
        }
        return here;
    }

    private static List<String> steps(String text) {
        if (!text.startsWith("/")) {
            return List.of(text.split("\\.", -1));
        }
        return Stream.of(text.substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }
}
