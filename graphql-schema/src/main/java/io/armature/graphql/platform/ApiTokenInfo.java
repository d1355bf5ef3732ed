package io.armature.graphql.platform;

import io.armature.core.identity.ApiToken;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An API token as the API shows it. */
@Type("ApiToken")
@Description("A token that opens the API; its secret is kept nowhere.")
public record ApiTokenInfo(
        @Id @NonNull @Description("The token's id.") String id,
        @NonNull @Description("What its maker called it.") String name,

        @NonNull @Description("The first characters of its secret.")
        String prefix,

        @Id @Description("Id of the user record it acts as, if any.") @Nullable
        String userId,

        @NonNull @Description("What it may do.") List<String> roles,

        @Description("What it is narrowed to, such as accounts:read; null if to nothing.") @Nullable
        List<String> scopes,

        @NonNull @Description("The networks that it is accepted from; from everywhere if empty.")
        List<String> networks,

        @Description("What its requests may cost in a minute, if not as much as the organisation's limit says.")
        @Nullable
        Integer costPerMinute,

        @NonNull @Description("When it was made.") OffsetDateTime createdAt,

        @Description("When it stops working by itself, if ever.") @Nullable
        OffsetDateTime expiresAt,

        @Description("When it was last used, to the minute.") @Nullable
        OffsetDateTime lastUsedAt,

        @Description("When it was revoked, if it was.") @Nullable
        OffsetDateTime revokedAt,

        @Description("When it was given its present secret, if that is not the first.") @Nullable
        OffsetDateTime rotatedAt,

        @Description("Until when the secret before works.") @Nullable
        OffsetDateTime previousWorksUntil) {

    static ApiTokenInfo of(ApiToken token) {
        return new ApiTokenInfo(
                token.id().toString(),
                token.name(),
                token.prefix(),
                token.user().map(UUID::toString).orElse(null),
                token.roles().stream().sorted().toList(),
                token.terms()
                        .scopes()
                        .granted()
                        .map(all -> all.stream().sorted().toList())
                        .orElse(null),
                token.terms().networks().texts(),
                boxed(token.terms().costPerMinute()),
                utc(token.createdAt()),
                token.expiresAt().map(ApiTokenInfo::utc).orElse(null),
                token.lastUsedAt().map(ApiTokenInfo::utc).orElse(null),
                token.revokedAt().map(ApiTokenInfo::utc).orElse(null),
                token.rotation().map(rotation -> utc(rotation.at())).orElse(null),
                token.rotation().map(rotation -> utc(rotation.previousUntil())).orElse(null));
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
