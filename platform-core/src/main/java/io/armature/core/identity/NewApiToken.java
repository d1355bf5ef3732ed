package io.armature.core.identity;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a token is to be.
 *
 * @param name what people call it, 1 to 200 characters; refused with VALIDATION_FAILED otherwise
 * @param user the user record it acts as, if any
 * @param roles what it may do
 * @param terms what it is narrowed to
 * @param expiresAt when it stops working by itself, if ever
 */
public record NewApiToken(
        String name, Optional<UUID> user, Set<String> roles, TokenTerms terms, Optional<Instant> expiresAt) {
    private static final int LONGEST_NAME = 200;

    public NewApiToken {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw ProblemException.of(ProblemCode.VALIDATION_FAILED, "A token has a name of 1 to 200 characters");
        }
        roles = Set.copyOf(roles);
    }

    /** One that nothing narrows. */
    public NewApiToken(String name, Optional<UUID> user, Set<String> roles, Optional<Instant> expiresAt) {
        this(name, user, roles, TokenTerms.open(), expiresAt);
    }

    /** A token that may do everything and does not expire. */
    public static NewApiToken admin(String name, Optional<UUID> user) {
        return new NewApiToken(name, user, Set.of(Caller.ADMIN), TokenTerms.open(), Optional.empty());
    }
}
