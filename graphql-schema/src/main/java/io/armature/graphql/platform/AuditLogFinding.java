package io.armature.graphql.platform;

import io.armature.core.audit.AuditVerification;
import io.armature.core.audit.Seal;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** What a verification of the audit log found, as the API shows it. */
@Description("What a verification of the audit log found.")
public record AuditLogFinding(
        @Description("Whether every seal holds.") boolean intact,

        @Description("How many seals hold, from the first on.")
        int seals,

        @Description("How many entries they cover.") int entries,

        @Description("Number of the first seal that does not hold.") @Nullable
        Integer brokenSeal,

        @Description("The hash of the last seal that holds. Kept elsewhere, it shows when later seals are taken away.")
        @Nullable
        String lastHash) {

    static AuditLogFinding of(AuditVerification.Finding finding) {
        return new AuditLogFinding(
                finding.broken().isEmpty(),
                Math.toIntExact(finding.seals()),
                Math.toIntExact(finding.entries()),
                finding.broken().map(Seal::number).map(Math::toIntExact).orElse(null),
                finding.last().map(Seal::hash).orElse(null));
    }
}
