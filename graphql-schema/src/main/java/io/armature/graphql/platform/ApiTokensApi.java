package io.armature.graphql.platform;

import io.armature.core.identity.ApiToken;
import io.armature.core.identity.ApiTokens;
import io.armature.core.identity.Caller;
import io.armature.core.identity.NewApiToken;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.graphql.codefirst.CurrentRequest;
import io.armature.metadata.access.PlatformRight;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The organisation's API tokens, for its administrators. */
@GraphQLApi
public class ApiTokensApi {
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
        return tokens.list(administered())
                .map(list -> list.stream().map(ApiTokenInfo::of).toList());
    }

    /** Makes a token; its secret is in this answer and nowhere else. */
    @Mutation("createApiToken")
    @Description("Makes an API token. Its secret is shown this once.")
    public Uni<CreatedApiTokenInfo> createApiToken(
            @Name("input") @NonNull @Description("What the token is for.") CreateApiTokenInput input) {
        Caller caller = Administrators.only(request, PlatformRight.TOKENS);
        NewApiToken wanted = input.wanted(caller);
        if (!request.access().may(PlatformRight.ACCESS) && !within(wanted, caller)) {
            throw ProblemException.of(
                    ProblemCode.FORBIDDEN, "You may make tokens only for yourself, with roles that you have");
        }
        return tokens.create(caller.organisation().id(), wanted, caller.user()).map(CreatedApiTokenInfo::of);
    }

    /** Revokes a token; one that was revoked before stays so. */
    @Mutation("revokeApiToken")
    @Description("Revokes an API token; from then on it opens nothing.")
    public Uni<ApiTokenInfo> revokeApiToken(@Name("id") @Id @NonNull @Description("Its id.") String id) {
        OrgId org = administered();
        return Ids.parse(id)
                .map(known -> tokens.revoke(org, known))
                .orElseGet(() -> Uni.createFrom().item(Optional.<ApiToken>empty()))
                .map(revoked -> revoked.map(ApiTokenInfo::of)
                        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no such API token")));
    }

    private static boolean within(NewApiToken wanted, Caller caller) {
        return wanted.user().equals(caller.user()) && caller.roles().containsAll(wanted.roles());
    }

    private OrgId administered() {
        return Administrators.only(request, PlatformRight.TOKENS).organisation().id();
    }
}
