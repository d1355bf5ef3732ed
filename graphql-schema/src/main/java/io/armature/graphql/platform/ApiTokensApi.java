package io.armature.graphql.platform;

import io.armature.core.audit.Actor;
import io.armature.core.identity.ApiToken;
import io.armature.core.identity.ApiTokens;
import io.armature.core.identity.Caller;
import io.armature.core.identity.CreatedApiToken;
import io.armature.core.identity.NewApiToken;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.graphql.codefirst.CurrentRequest;
import io.armature.metadata.access.PlatformRight;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The organisation's API tokens, for its administrators. */
@GraphQLApi
public class ApiTokensApi {
    private static final String A_DAY = "P1D";

    private final CurrentRequest request;
    private final ApiTokens tokens;

    ApiTokensApi(CurrentRequest request, ApiTokens tokens) {
        this.request = request;
        this.tokens = tokens;
    }

    /** Every token of the organisation. */
    @Query("apiTokens")
    @Description("The newest thousand API tokens of your organisation, revoked ones too.")
    public Uni<List<ApiTokenInfo>> apiTokens() {
        return tokens.list(administrator().organisation().id())
                .map(list -> list.stream().map(ApiTokenInfo::of).toList());
    }

    /** Makes a token; its secret is in this answer and nowhere else. */
    @Mutation("createApiToken")
    @Description("Makes an API token. Its secret is shown this once.")
    public Uni<CreatedApiTokenInfo> createApiToken(
            @Name("input") @NonNull @Description("What the token is for.") CreateApiTokenInput input) {
        Caller caller = administrator();
        NewApiToken wanted = input.wanted(caller, request.catalog().catalog());
        if (!request.access().may(PlatformRight.ACCESS) && !within(wanted, caller)) {
            throw ProblemException.of(
                    ProblemCode.FORBIDDEN, "You may make tokens only for yourself, with roles that you have");
        }
        return tokens.create(caller.actor(), wanted).map(CreatedApiTokenInfo::of);
    }

    /** Gives a token a new secret; the one it has works on for a while. */
    @Mutation("rotateApiToken")
    @Description("Gives an API token a new secret, shown this once. The present secret works on until the overlap ends,"
            + " so that nothing stops while clients change over.")
    public Uni<CreatedApiTokenInfo> rotateApiToken(
            @Name("id") @Id @NonNull @Description("Its id.") String id,
            @Name("overlap")
                    @DefaultValue(A_DAY)
                    @Description(
                            "How long the present secret works on, as ISO 8601 writes it: PT1H, P7D; at most P30D.")
                    @Nullable
                    String overlap) {
        Actor by = administrator().actor();
        Duration length = duration(overlap == null ? A_DAY : overlap);
        return Ids.parse(id)
                .map(known -> tokens.rotate(by, known, length))
                .orElseGet(() -> Uni.createFrom().item(Optional.<CreatedApiToken>empty()))
                .map(rotated -> CreatedApiTokenInfo.of(rotated.orElseThrow(
                        () -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no such API token that works"))));
    }

    /** Revokes a token; one that was revoked before stays so. */
    @Mutation("revokeApiToken")
    @Description("Revokes an API token; from then on it opens nothing.")
    public Uni<ApiTokenInfo> revokeApiToken(@Name("id") @Id @NonNull @Description("Its id.") String id) {
        Actor by = administrator().actor();
        return Ids.parse(id)
                .map(known -> tokens.revoke(by, known))
                .orElseGet(() -> Uni.createFrom().item(Optional.<ApiToken>empty()))
                .map(revoked -> revoked.map(ApiTokenInfo::of)
                        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no such API token")));
    }

    private Caller administrator() {
        return Administrators.only(request, PlatformRight.TOKENS);
    }

    private static boolean within(NewApiToken wanted, Caller caller) {
        return wanted.user().equals(caller.user()) && caller.roles().containsAll(wanted.roles());
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    Problem.ofField(ProblemCode.BAD_REQUEST, "overlap", "overlap is a duration such as PT1H or P7D"));
        }
    }
}
