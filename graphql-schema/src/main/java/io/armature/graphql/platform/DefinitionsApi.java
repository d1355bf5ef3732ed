package io.armature.graphql.platform;

import io.armature.core.catalog.DefinitionTransfer;
import io.armature.core.catalog.EditOptions;
import io.armature.core.identity.Caller;
import io.armature.graphql.codefirst.CurrentRequest;
import io.armature.graphql.platform.change.MetadataChangeInfo;
import io.armature.metadata.access.PlatformRight;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The organisation's whole definition as a file, for its administrators. */
@GraphQLApi
public class DefinitionsApi {
    private final CurrentRequest request;
    private final DefinitionTransfer transfer;

    DefinitionsApi(CurrentRequest request, DefinitionTransfer transfer) {
        this.request = request;
        this.transfer = transfer;
    }

    /** All that the organisation changed of the standard. */
    @Query("exportDefinition")
    @Description("All that your organisation changed of the standard, as a YAML file that importDefinition takes.")
    public Uni<String> exportDefinition() {
        return transfer.written(Administrators.only(request, PlatformRight.METADATA));
    }

    /** Makes a file the organisation's definition, as a whole or not at all. */
    @Mutation("importDefinition")
    @Description("Makes a file your organisation's definition, as a whole or not at all: what it does not say goes."
            + " Only checks and reports unless dryRun is false.")
    public Uni<MetadataChangeInfo> importDefinition(
            @Name("yaml") @NonNull @Description("The file, at most a million characters.") String yaml,
            @Name("expectedVersion")
                    @Description("Refuses with METADATA_CONFLICT if the metadata has another version.")
                    @Nullable
                    Integer expectedVersion,
            @Name("dryRun") @DefaultValue("true") @Description("Checks everything, stores nothing.") boolean dryRun,
            @Name("note") @Description("What it is for, kept with the version.") @Nullable String note) {
        Caller caller = Administrators.only(request, PlatformRight.METADATA);
        OptionalInt expected = expectedVersion == null ? OptionalInt.empty() : OptionalInt.of(expectedVersion);
        EditOptions options = new EditOptions(expected, dryRun, Optional.ofNullable(note));
        return transfer.adopt(caller, yaml, options).map(MetadataChangeInfo::new);
    }
}
