package io.armature.core.oidc;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which values of a claim are which names here, of roles or of teams. A value that is not listed means nothing.
 *
 * @param claim where the values stand
 * @param names value to name, at most 200; refused with VALIDATION_FAILED if more or blank
 */
public record NameMapping(ClaimPath claim, Map<String, String> names) {
    private static final int MOST = 200;

    public NameMapping {
        if (names.size() > MOST
                || names.values().stream().anyMatch(String::isBlank)
                || names.keySet().stream().anyMatch(String::isBlank)) {
            throw ProblemException.of(
                    ProblemCode.VALIDATION_FAILED, "A mapping has at most " + MOST + " values, none of them blank");
        }
        names = Map.copyOf(names);
    }

    /** The names that the claims of a token give. */
    Set<String> in(Map<String, Object> claims) {
        return claim.texts(claims).stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
