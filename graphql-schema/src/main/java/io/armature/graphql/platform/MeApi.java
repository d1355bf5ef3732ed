package io.armature.graphql.platform;

import io.armature.graphql.codefirst.CurrentRequest;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Who asks, and for which organisation. */
@GraphQLApi
public class MeApi {
    private final CurrentRequest request;

    MeApi(CurrentRequest request) {
        this.request = request;
    }

    /** The caller. */
    @Query
    @Description("Who you are, as your token says.")
    public @NonNull Uni<Me> me() {
        return Uni.createFrom().item(() -> Me.of(request.caller(), request.access()));
    }

    /** The caller's organisation. */
    @Query
    @Description("Your organisation and its settings.")
    public Uni<OrganisationInfo> organisation() {
        return Uni.createFrom().item(() -> OrganisationInfo.of(request.caller().organisation(), request.catalog()));
    }
}
