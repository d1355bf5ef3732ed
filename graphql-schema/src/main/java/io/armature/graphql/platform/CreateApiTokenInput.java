package io.armature.graphql.platform;

import io.armature.core.identity.Caller;
import io.armature.core.identity.NewApiToken;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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

        @Description("When it stops working by itself.") @Nullable
        OffsetDateTime expiresAt) {

    NewApiToken wanted(Caller maker) {
        return new NewApiToken(
                name,
                userId == null ? maker.user() : Optional.of(user(userId)),
                roles == null ? Set.of() : Set.copyOf(roles),
                Optional.ofNullable(expiresAt).map(OffsetDateTime::toInstant));
    }

    private static UUID user(String id) {
        return Ids.parse(id).orElseThrow(() -> ProblemException.of(ProblemCode.BAD_REQUEST, "userId is not an id"));
    }
}
