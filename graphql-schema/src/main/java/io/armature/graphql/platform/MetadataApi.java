package io.armature.graphql.platform;

import io.armature.core.catalog.MetadataService;
import io.armature.core.identity.Caller;
import io.armature.graphql.codefirst.CurrentRequest;
import io.armature.graphql.platform.change.MetadataChangeInfo;
import io.armature.graphql.platform.change.MetadataChangeInput;
import io.armature.graphql.platform.change.MetadataChanges;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Changes of the organisation's metadata, for its administrators. */
@GraphQLApi
public class MetadataApi {
    private final CurrentRequest request;
    private final MetadataService metadata;

    MetadataApi(CurrentRequest request, MetadataService metadata) {
        this.request = request;
        this.metadata = metadata;
    }

    /** Applies changes in order, as a whole or not at all. */
    @Mutation("changeMetadata")
    @Description("Changes fields and picklists, as a whole or not at all. The next request sees the new schema.")
    public Uni<MetadataChangeInfo> changeMetadata(
            @Name("changes") @NonNull @Description("What to change, applied in order.")
                    List<MetadataChangeInput> changes,
            @Name("expectedVersion")
                    @Description("Refuses with VERSION_CONFLICT if the metadata has another version.")
                    @Nullable
                    Integer expectedVersion,
            @Name("dryRun") @DefaultValue("false") @Description("Checks everything, stores nothing.") boolean dryRun) {
        Caller caller = Administrators.only(request.caller());
        OptionalInt expected = expectedVersion == null ? OptionalInt.empty() : OptionalInt.of(expectedVersion);
        return metadata.change(caller, MetadataChanges.of(changes), expected, dryRun)
                .map(MetadataChangeInfo::of);
    }
}
