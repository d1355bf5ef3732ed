package io.armature.graphql.platform;

import io.armature.core.audit.AuditReader;
import io.armature.core.audit.AuditVerification;
import io.armature.core.identity.Caller;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.graphql.codefirst.CurrentRequest;
import io.armature.metadata.access.PlatformRight;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The organisation's audit log, for its auditors. */
@GraphQLApi
public class AuditApi {
    private static final int MOST = 1_000;

    private final CurrentRequest request;
    private final AuditReader log;
    private final AuditVerification verification;

    AuditApi(CurrentRequest request, AuditReader log, AuditVerification verification) {
        this.request = request;
        this.log = log;
        this.verification = verification;
    }

    /** A page of the log. */
    @Query("auditLog")
    @Description("What happened in your organisation, the newest first: who did what, on which record and fields; never"
            + " values.")
    public Uni<AuditLogConnection> auditLog(
            @Name("where") @Description("Only what meets all of this.") @Nullable AuditLogWhere where,
            @Name("first") @DefaultValue("50") @Description("How many, at most 1000.") int first,
            @Name("after") @Description("Goes on after this cursor, with older entries.") @Nullable String after) {
        if (first < 1 || first > MOST) {
            throw ProblemException.of(ProblemCode.LIMIT_EXCEEDED, "A page has 1 to " + MOST + " entries");
        }
        Caller caller = Administrators.only(request, PlatformRight.AUDIT);
        OptionalLong before = AuditCursor.position(Optional.ofNullable(after));
        return log.page(caller.organisation().id(), AuditLogWhere.filter(where), before, first + 1)
                .map(found -> AuditLogConnection.of(found, first, before.isPresent()));
    }

    /** Whether the log is as it was sealed. */
    @Query("verifyAuditLog")
    @Description("Computes the seals of your audit log again and tells the first that does not hold, if one does not.")
    public Uni<AuditLogFinding> verifyAuditLog() {
        Caller caller = Administrators.only(request, PlatformRight.AUDIT);
        return verification.verify(caller.organisation().id()).map(AuditLogFinding::of);
    }
}
