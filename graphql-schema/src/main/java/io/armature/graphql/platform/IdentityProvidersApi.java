package io.armature.graphql.platform;

import io.armature.core.audit.Actor;
import io.armature.core.identity.Caller;
import io.armature.core.oidc.IdentityProvider;
import io.armature.core.oidc.IdentityProviders;
import io.armature.core.oidc.ProviderSettings;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.graphql.codefirst.CurrentRequest;
import io.armature.metadata.access.PlatformRight;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The organisation's identity providers, for its administrators. */
@GraphQLApi
public class IdentityProvidersApi {
    private final CurrentRequest request;
    private final IdentityProviders providers;

    IdentityProvidersApi(CurrentRequest request, IdentityProviders providers) {
        this.request = request;
        this.providers = providers;
    }

    /** Every identity provider of the organisation. */
    @Query("identityProviders")
    @Description("The identity providers of your organisation, in the order they were registered.")
    public Uni<List<IdentityProviderInfo>> identityProviders() {
        return providers
                .list(administrator().organisation().id())
                .map(list -> list.stream().map(IdentityProviderInfo::of).toList());
    }

    /** Registers one. */
    @Mutation("createIdentityProvider")
    @Description("Registers an identity provider: from then on its tokens open your organisation, as you say here.")
    public Uni<IdentityProviderInfo> createIdentityProvider(
            @Name("input") @NonNull @Description("What it is.") IdentityProviderInput input) {
        return providers.create(administrator().actor(), input.settings()).map(IdentityProviderInfo::of);
    }

    /** Says anew what one is. */
    @Mutation("changeIdentityProvider")
    @Description("Says anew, as a whole, what an identity provider is. Its users stay who they are.")
    public Uni<IdentityProviderInfo> changeIdentityProvider(
            @Name("id") @Id @NonNull @Description("Its id.") String id,
            @Name("input") @NonNull @Description("What it is; what you leave out is not kept.")
                    IdentityProviderInput input) {
        Actor by = administrator().actor();
        ProviderSettings settings = input.settings();
        return one(id, known -> providers.change(by, known, settings));
    }

    /** Removes one. */
    @Mutation("removeIdentityProvider")
    @Description(
            "Removes an identity provider; from then on its tokens open nothing. User records stay, and are the same"
                    + " people's if the same issuer is registered again.")
    public Uni<IdentityProviderInfo> removeIdentityProvider(
            @Name("id") @Id @NonNull @Description("Its id.") String id) {
        Actor by = administrator().actor();
        return one(id, known -> providers.remove(by, known));
    }

    private Caller administrator() {
        return Administrators.only(request, PlatformRight.SETTINGS);
    }

    private static Uni<IdentityProviderInfo> one(String id, Function<UUID, Uni<Optional<IdentityProvider>>> work) {
        return Ids.parse(id)
                .map(work)
                .orElseGet(() -> Uni.createFrom().item(Optional.<IdentityProvider>empty()))
                .map(found -> found.map(IdentityProviderInfo::of)
                        .orElseThrow(() ->
                                ProblemException.of(ProblemCode.NOT_FOUND, "There is no such identity provider")));
    }
}
