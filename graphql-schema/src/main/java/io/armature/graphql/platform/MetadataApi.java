package io.armature.graphql.platform;

import io.armature.core.catalog.AffectedRecords;
import io.armature.core.catalog.EditOptions;
import io.armature.core.catalog.MetadataEdit;
import io.armature.core.catalog.MetadataService;
import io.armature.core.catalog.RollupRepair;
import io.armature.core.identity.Caller;
import io.armature.graphql.codefirst.CurrentRequest;
import io.armature.graphql.difference.SchemaChanges;
import io.armature.graphql.platform.change.AffectedRecordsInfo;
import io.armature.graphql.platform.change.MetadataChangeInfo;
import io.armature.graphql.platform.change.MetadataChangeInput;
import io.armature.graphql.platform.change.MetadataChanges;
import io.armature.graphql.platform.change.SchemaDifference;
import io.armature.graphql.schema.OrganisationSchemas;
import io.armature.metadata.access.PlatformRight;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Changes of the organisation's metadata, for its administrators. */
@GraphQLApi
public class MetadataApi {
    private final CurrentRequest request;
    private final MetadataService metadata;
    private final AffectedRecords affected;
    private final OrganisationSchemas schemas;
    private final RollupRepair rollups;

    MetadataApi(
            CurrentRequest request,
            MetadataService metadata,
            AffectedRecords affected,
            OrganisationSchemas schemas,
            RollupRepair rollups) {
        this.request = request;
        this.metadata = metadata;
        this.affected = affected;
        this.schemas = schemas;
        this.rollups = rollups;
    }

    /** Applies changes in order, as a whole or not at all. */
    @Mutation("changeMetadata")
    @Description("Changes fields and picklists, as a whole or not at all. The next request sees the new schema.")
    public Uni<MetadataChangeInfo> changeMetadata(
            @Name("changes") @NonNull @Description("What to change, applied in order; at most 200.")
                    List<MetadataChangeInput> changes,
            @Name("expectedVersion")
                    @Description("Refuses with METADATA_CONFLICT if the metadata has another version.")
                    @Nullable
                    Integer expectedVersion,
            @Name("dryRun") @DefaultValue("false") @Description("Checks everything, stores nothing.") boolean dryRun,
            @Name("note") @Description("What the changes are for, kept with the version.") @Nullable String note) {
        return edit(new MetadataEdit.Changes(MetadataChanges.of(changes)), options(expectedVersion, dryRun, note));
    }

    /** Makes an earlier version current again, as a new one. */
    @Mutation("revertMetadata")
    @Description("Makes an earlier version of the metadata current again, as a new version. What was made since is"
            + " removed and can be restored; what was removed since is back, with its values.")
    public Uni<MetadataChangeInfo> revertMetadata(
            @Name("toVersion") @NonNull @Description("The version to return to; 0 is the standard.") Integer toVersion,
            @Name("expectedVersion")
                    @Description("Refuses with METADATA_CONFLICT if the metadata has another version.")
                    @Nullable
                    Integer expectedVersion,
            @Name("dryRun") @DefaultValue("false") @Description("Checks everything, stores nothing.") boolean dryRun,
            @Name("note") @Description("What it is for, kept with the version.") @Nullable String note) {
        return edit(new MetadataEdit.Revert(toVersion), options(expectedVersion, dryRun, note));
    }

    /** Makes every kept rollup anew. */
    @Mutation("recountRollups")
    @Description(
            "Throws away what is kept of rollups, so that every value is made anew: by reads at once, and kept again in the"
                    + " background. The answer is how many rollups there are.")
    public Uni<@NonNull Integer> recountRollups() {
        return rollups.recount(Administrators.only(request, PlatformRight.METADATA));
    }

    /** What differs in the schema, computed when asked for. */
    @Description("What is different in the GraphQL schema.")
    public Uni<@NonNull List<@NonNull SchemaDifference>> schemaDifferences(@Source MetadataChangeInfo info) {
        return Uni.combine()
                .all()
                .unis(
                        schemas.of(info.result().before()),
                        schemas.of(info.result().catalog().catalog()))
                .with((before, after) -> SchemaChanges.between(before.schema(), after.schema()).stream()
                        .map(SchemaDifference::of)
                        .toList());
    }

    /** How many records are touched, counted when asked for. */
    @Description("How many records are touched: one statement is run for each thing that changes for them.")
    public Uni<@NonNull List<@NonNull AffectedRecordsInfo>> affectedRecords(@Source MetadataChangeInfo info) {
        return affected.between(
                        info.result().catalog().org(),
                        info.result().before(),
                        info.result().catalog().catalog())
                .map(all -> all.stream().map(AffectedRecordsInfo::of).toList());
    }

    private Uni<MetadataChangeInfo> edit(MetadataEdit edit, EditOptions options) {
        Caller caller = Administrators.only(request, PlatformRight.METADATA);
        return metadata.edit(caller, edit, options).map(MetadataChangeInfo::new);
    }

    private static EditOptions options(@Nullable Integer expectedVersion, boolean dryRun, @Nullable String note) {
        OptionalInt expected = expectedVersion == null ? OptionalInt.empty() : OptionalInt.of(expectedVersion);
        return new EditOptions(expected, dryRun, Optional.ofNullable(note));
    }
}
