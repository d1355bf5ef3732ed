package io.armature.graphql.platform;

import io.armature.core.audit.AuditFilter;
import io.armature.core.audit.AuditKind;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

/** Which entries of the audit log are wanted. */
@Input("AuditLogWhere")
@Description("Which entries of the audit log are wanted: those that meet all that is said.")
public record AuditLogWhere(
        @Name("kinds") @Description("Of any of these kinds.") @Nullable
        List<AuditKind> kinds,

        @Name("userId") @Id @Description("By this user.") @Nullable
        String userId,

        @Name("tokenId") @Id @Description("With this API token.") @Nullable
        String tokenId,

        @Name("module") @Description("About this module.") @Nullable
        String module,

        @Name("recordId") @Id @Description("About this record, API token or identity provider.") @Nullable
        String recordId,

        @Name("from") @Description("At or after this instant.") @Nullable
        OffsetDateTime from,

        @Name("to") @Description("Before this instant.") @Nullable
        OffsetDateTime to) {

    static AuditFilter filter(@Nullable AuditLogWhere where) {
        return where == null ? AuditFilter.everything() : where.filter();
    }

    private AuditFilter filter() {
        return new AuditFilter(
                kinds == null ? List.of() : kinds,
                id("userId", userId),
                id("tokenId", tokenId),
                Optional.ofNullable(module),
                id("recordId", recordId),
                Optional.ofNullable(from),
                Optional.ofNullable(to));
    }

    private static Optional<UUID> id(String field, @Nullable String text) {
        return Optional.ofNullable(text)
                .map(given -> Ids.parse(given).orElseThrow(() -> refused(field, field + " is no id")));
    }

    private static ProblemException refused(String field, String message) {
        return new ProblemException(Problem.ofField(ProblemCode.BAD_REQUEST, "where." + field, message));
    }
}
