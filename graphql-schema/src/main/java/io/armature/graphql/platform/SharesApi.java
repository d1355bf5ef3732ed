package io.armature.graphql.platform;

import io.armature.core.access.Reason;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Standings;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.read.Explanations;
import io.armature.core.share.ShareStore;
import io.armature.graphql.codefirst.CurrentRequest;
import io.armature.graphql.platform.access.ShareInfo;
import io.armature.graphql.platform.access.VisibilityReasonInfo;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.access.SharedLevel;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Records shared by hand, and why records are visible. */
@GraphQLApi
public class SharesApi {
    private final CurrentRequest request;
    private final ShareStore shares;
    private final Explanations explanations;
    private final Standings standings;

    SharesApi(CurrentRequest request, ShareStore shares, Explanations explanations, Standings standings) {
        this.request = request;
        this.shares = shares;
        this.explanations = explanations;
        this.standings = standings;
    }

    /** With whom a record is shared by hand. */
    @Query("shares")
    @Description("With whom a record is shared by hand, for those who may change it.")
    public Uni<List<ShareInfo>> shares(
            @Name("recordId") @Id @NonNull @Description("Id of the record.") String recordId) {
        return shares.of(request.caller(), record(recordId)).map(all -> all.stream()
                .map(share -> ShareInfo.of(share, request.catalog().catalog()))
                .toList());
    }

    /** Shares one. */
    @Mutation("shareRecord")
    @Description("Shares a record with a user, a team or a role, as its owner, whoever is above or who may change all"
            + " records of the module. A share that is there gets the level. Returns all shares of the record.")
    public Uni<List<ShareInfo>> shareRecord(
            @Name("recordId") @Id @NonNull @Description("Id of the record.") String recordId,
            @Name("granteeId") @Id @NonNull @Description("Id of a user, a team or a role.") String granteeId,
            @Name("level") @DefaultValue("READ") @Description("For what.") SharedLevel level) {
        UUID record = record(recordId);
        UUID grantee = Ids.parse(granteeId)
                .orElseThrow(() -> ProblemException.of(
                        ProblemCode.REFERENCE_INVALID,
                        "Records are shared with a user, a team or a role that is there"));
        return shares.grant(request.caller(), record, grantee, level).chain(() -> shares(recordId));
    }

    /** Takes a share back. */
    @Mutation("unshareRecord")
    @Description("Takes back that a record is shared by hand. Returns whether it was.")
    public Uni<Boolean> unshareRecord(
            @Name("recordId") @Id @NonNull @Description("Id of the record.") String recordId,
            @Name("granteeId") @Id @NonNull @Description("Id of the user, team or role.") String granteeId) {
        UUID record = record(recordId);
        return Ids.parse(granteeId)
                .map(grantee -> shares.revoke(request.caller(), record, grantee))
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    /** Why a record is visible. */
    @Query("whyVisible")
    @Description(
            "Why you see a record: every way in which you do. Empty for what you do not see, and for what is not there.")
    public Uni<List<VisibilityReasonInfo>> whyVisible(
            @Name("id") @Id @NonNull @Description("Id of the record.") String id,
            @Name("userId")
                    @Id
                    @Description(
                            "Another user of whom to tell it, and what keeps the record from it; for who decides on access.")
                    @Nullable
                    String userId) {
        Optional<UUID> record = Ids.parse(id);
        if (userId != null) {
            Administrators.only(request, PlatformRight.ACCESS);
        }
        if (record.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Uni<List<Reason>> seen = explanations.ofSight(request.caller(), record.get());
        return (userId == null
                        ? seen
                        : seen.chain(own -> own.isEmpty()
                                ? Uni.createFrom().item(own)
                                : user(userId).chain(user -> explanations.ofReading(user, record.get()))))
                .map(reasons -> reasons.stream().map(VisibilityReasonInfo::of).toList());
    }

    /** The user as it would call by itself, with the roles that records say it has. */
    private Uni<Caller> user(String id) {
        Caller asking = request.caller();
        UUID user = Ids.parse(id).orElseThrow(SharesApi::noUser);
        return standings.of(asking.organisation().id(), user).map(found -> found.map(known -> new Caller(
                        asking.organisation(),
                        Optional.of(user),
                        Optional.empty(),
                        known.roles(),
                        Scopes.everything(),
                        known.standing()))
                .orElseThrow(SharesApi::noUser));
    }

    private static ProblemException noUser() {
        return ProblemException.of(ProblemCode.NOT_FOUND, "There is no such active user");
    }

    private static UUID record(String id) {
        return Ids.parse(id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no such record"));
    }
}
