package io.armature.graphql.platform;

import io.armature.core.grant.AccessEdit;
import io.armature.core.grant.AccessService;
import io.armature.core.identity.Caller;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.graphql.codefirst.CurrentRequest;
import io.armature.graphql.platform.access.AccessChangeInfo;
import io.armature.graphql.platform.access.AccessChangeInput;
import io.armature.graphql.platform.access.AccessModelInfo;
import io.armature.graphql.platform.access.AccessVersionInfo;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.format.Definitions;
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
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Who may do what in the organisation, for those who decide it. */
@GraphQLApi
public class AccessApi {
    private static final String EXPECTED =
            "Refuses with METADATA_CONFLICT if the access definition has another version.";

    private final CurrentRequest request;
    private final AccessService access;

    AccessApi(CurrentRequest request, AccessService access) {
        this.request = request;
        this.access = access;
    }

    /** What is in force. */
    @Query("accessModel")
    @Description("Who may do what in your organisation: roles, permission sets, sharing and rules in force.")
    public Uni<AccessModelInfo> accessModel() {
        return access.state(decider()).map(AccessModelInfo::new);
    }

    /** A page of versions. */
    @Query("accessVersions")
    @Description("The versions of who may do what in your organisation, the newest first.")
    public Uni<List<AccessVersionInfo>> accessVersions(
            @Name("first") @DefaultValue("50") @Description("How many, at most 200.") int first,
            @Name("after") @Description("Goes on after this version, with older ones.") @Nullable Integer after) {
        if (first < 1 || first > AccessService.MOST_VERSIONS) {
            throw ProblemException.of(
                    ProblemCode.LIMIT_EXCEEDED, "A page has 1 to " + AccessService.MOST_VERSIONS + " versions");
        }
        return access.versions(decider(), first, expected(after))
                .map(list -> list.stream().map(AccessVersionInfo::of).toList());
    }

    /** The definition as a file. */
    @Query("exportAccess")
    @Description("What your organisation says of who may do what, as a YAML file that importAccess takes.")
    public Uni<String> exportAccess(
            @Name("whole")
                    @DefaultValue("false")
                    @Description("Whether with what the standard says, as it is in force.")
                    boolean whole) {
        Caller caller = decider();
        Uni<AccessDefinition> definition = whole ? access.inForce(caller) : access.own(caller);
        return definition.map(Definitions::writeAccess);
    }

    /** Applies changes in order, as a whole or not at all. */
    @Mutation("changeAccess")
    @Description(
            "Changes who may do what, as a whole or not at all. It holds at once here and within a second elsewhere.")
    public Uni<AccessChangeInfo> changeAccess(
            @Name("changes") @NonNull @Description("What to change, applied in order; at most 200.")
                    List<@NonNull AccessChangeInput> changes,
            @Name("expectedVersion") @Description(EXPECTED) @Nullable Integer expectedVersion,
            @Name("dryRun") @DefaultValue("false") @Description("Checks everything, stores nothing.") boolean dryRun,
            @Name("note") @Description("What the changes are for, kept with the version.") @Nullable String note) {
        Caller caller = decider();
        return edit(
                caller,
                new AccessEdit.Changes(
                        changes.stream().map(AccessChangeInput::change).toList()),
                options(expectedVersion, dryRun, note));
    }

    /** Makes an earlier version current again, as a new one. */
    @Mutation("revertAccess")
    @Description("Makes an earlier version of who may do what current again, as a new version.")
    public Uni<AccessChangeInfo> revertAccess(
            @Name("toVersion") @NonNull @Description("The version to return to; 0 is the standard.") Integer toVersion,
            @Name("expectedVersion") @Description(EXPECTED) @Nullable Integer expectedVersion,
            @Name("dryRun") @DefaultValue("false") @Description("Checks everything, stores nothing.") boolean dryRun,
            @Name("note") @Description("What it is for, kept with the version.") @Nullable String note) {
        return edit(decider(), new AccessEdit.Revert(toVersion), options(expectedVersion, dryRun, note));
    }

    /** Makes a file the organisation's definition, as a whole or not at all. */
    @Mutation("importAccess")
    @Description(
            "Makes a file what your organisation says of who may do what, as a whole or not at all: what it does not"
                    + " say is as the standard has it. Only checks and reports unless dryRun is false.")
    public Uni<AccessChangeInfo> importAccess(
            @Name("yaml") @NonNull @Description("The file, at most a million characters.") String yaml,
            @Name("expectedVersion") @Description(EXPECTED) @Nullable Integer expectedVersion,
            @Name("dryRun") @DefaultValue("true") @Description("Checks everything, stores nothing.") boolean dryRun,
            @Name("note") @Description("What it is for, kept with the version.") @Nullable String note) {
        return access.adopt(decider(), yaml, options(expectedVersion, dryRun, note))
                .map(AccessChangeInfo::of);
    }

    private Uni<AccessChangeInfo> edit(Caller caller, AccessEdit edit, AccessService.Options options) {
        return access.edit(caller, edit, options).map(AccessChangeInfo::of);
    }

    private Caller decider() {
        return Administrators.only(request, PlatformRight.ACCESS);
    }

    private static AccessService.Options options(
            @Nullable Integer expectedVersion, boolean dryRun, @Nullable String note) {
        return new AccessService.Options(expected(expectedVersion), dryRun, Optional.ofNullable(note));
    }

    private static OptionalInt expected(@Nullable Integer version) {
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }
}
