package io.armature.core.audit;

import io.armature.core.database.TestDatabase;
import io.armature.core.org.OrgId;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** What the audit log of an organisation tells, for tests of what it is told. */
public final class RecordedKinds {
    private RecordedKinds() {}

    /** The kinds of its entries, the newest first. */
    public static List<AuditKind> of(OrgId org) {
        return new AuditReader(TestDatabase.shared().connections())
                        .page(org, AuditFilter.everything(), OptionalLong.empty(), 1000)
                        .await()
                        .atMost(Duration.ofSeconds(20))
                        .stream()
                        .map(record -> record.entry().kind())
                        .toList();
    }
}
