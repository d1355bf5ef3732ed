package io.armature.graphql.platform;

import io.armature.core.identity.Caller;
import io.armature.core.identity.Networks;
import io.armature.core.identity.NewApiToken;
import io.armature.core.identity.ScopeRules;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.TokenTerms;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.resolve.Catalog;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a new token is to be. */
@Description("What a new API token is to be.")
@Input("CreateApiTokenInput")
public record CreateApiTokenInput(
        @NonNull @Description("What people call it.") String name,

        @Id @Description("Id of the user record it acts as; yours unless given.") @Nullable
        String userId,

        @Description("What it may do: ADMIN, or none unless given.") @Nullable
        List<String> roles,

        @Description("What of its roles' rights it has: module:verb or module:verb:group, such as accounts:read,"
                + " leads:write, contacts:read:sensitive, *:read:basic, metadata:write. All of them unless given.")
        @Nullable
        List<String> scopes,

        @Description("Where it is accepted from, in CIDR notation: 203.0.113.0/24, 2001:db8::/32. From everywhere"
                + " unless given.")
        @Nullable
        List<String> networks,

        @Description("What its requests may cost in a minute; as the organisation's limit says unless given.") @Nullable
        Integer costPerMinute,

        @Description("When it stops working by itself.") @Nullable
        OffsetDateTime expiresAt) {

    /**
     * @param maker who makes it: nothing can be given away that it has not
     * @param catalog whose modules scopes may name
     */
    NewApiToken wanted(Caller maker, Catalog catalog) {
        new ScopeRules(catalog, maker.scopes()).check(Optional.ofNullable(scopes));
        return new NewApiToken(
                name,
                userId == null ? maker.user() : Optional.of(user(userId)),
                roles == null ? Set.of() : Set.copyOf(roles),
                new TokenTerms(
                        scopes == null ? Scopes.everything() : Scopes.of(Set.copyOf(scopes)),
                        Networks.of(networks == null ? List.of() : networks),
                        cost(maker)),
                Optional.ofNullable(expiresAt).map(OffsetDateTime::toInstant));
    }

    private OptionalInt cost(Caller maker) {
        if (costPerMinute == null) {
            return maker.costPerMinute();
        }
        if (costPerMinute < 1 || costPerMinute > maker.costPerMinute().orElse(Integer.MAX_VALUE)) {
            throw new ProblemException(Problem.ofField(
                    ProblemCode.VALIDATION_FAILED,
                    "costPerMinute",
                    "costPerMinute is at least 1 and at most what your own token has"));
        }
        return OptionalInt.of(costPerMinute);
    }

    private static UUID user(String id) {
        return Ids.parse(id).orElseThrow(() -> ProblemException.of(ProblemCode.BAD_REQUEST, "userId is not an id"));
    }
}
