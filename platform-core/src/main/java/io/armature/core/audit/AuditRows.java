package io.armature.core.audit;

import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From rows of the table to entries. */
final class AuditRows {
    static final String COLUMNS =
            "position, happened_at, last_at, times, kind, detail, module, record_id, names, version,"
                    + " user_id, token_id, channel, request_id, address";

    private AuditRows() {}

    static List<AuditRecord> read(OrgId org, SqlRows answer) {
        List<AuditRecord> records = new ArrayList<>();
        for (int row = 0; row < answer.size(); row++) {
            records.add(record(org, answer, row));
        }
        return records;
    }

    private static AuditRecord record(OrgId org, SqlRows answer, int row) {
        AuditEntry entry = new AuditEntry(
                AuditKind.valueOf((String) present(answer, row, 4)),
                text(answer, row, 5),
                text(answer, row, 6),
                id(answer, row, 7),
                List.of((String[]) present(answer, row, 8)),
                answer.value(row, 9) instanceof Integer version ? OptionalInt.of(version) : OptionalInt.empty());
        Actor actor = new Actor(
                org,
                id(answer, row, 10),
                id(answer, row, 11),
                AuditChannel.valueOf((String) present(answer, row, 12)),
                new Origin(text(answer, row, 13), text(answer, row, 14)));
        return new AuditRecord(
                (Long) present(answer, row, 0),
                instant(answer, row, 1),
                instant(answer, row, 2),
                (Integer) present(answer, row, 3),
                actor,
                entry);
    }

    private static OffsetDateTime instant(SqlRows answer, int row, int column) {
        return ((OffsetDateTime) present(answer, row, column)).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static Optional<String> text(SqlRows answer, int row, int column) {
        return Optional.ofNullable((@Nullable String) answer.value(row, column));
    }

    private static Optional<UUID> id(SqlRows answer, int row, int column) {
        return Optional.ofNullable((@Nullable UUID) answer.value(row, column));
    }

    static Object present(SqlRows answer, int row, int column) {
        return Objects.requireNonNull(answer.value(row, column));
    }
}
