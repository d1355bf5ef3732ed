package io.armature.core.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries are wanted: those that meet all that is said.
 *
 * @param kinds any of these; of every kind if empty
 * @param user by this user
 * @param token with this token
 * @param module about this module
 * @param record about this record, token or identity provider
 * @param from at or after
 * @param to before
 */
public record AuditFilter(
        List<AuditKind> kinds,
        Optional<UUID> user,
        Optional<UUID> token,
        Optional<String> module,
        Optional<UUID> record,
        Optional<OffsetDateTime> from,
        Optional<OffsetDateTime> to) {

    public AuditFilter {
        kinds = List.copyOf(kinds);
    }

    /** Every entry. */
    public static AuditFilter everything() {
        return new AuditFilter(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
