package io.armature.core.identity;

import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads tokens from rows of the columns {@link #COLUMNS}. */
final class ApiTokenRow {
    static final String COLUMNS = "t.id, t.org_id, t.user_id, t.name, t.prefix, t.roles, t.created_at, t.expires_at,"
            + " t.last_used_at, t.revoked_at";
    static final int WIDTH = 10;

    private ApiTokenRow() {}

    static ApiToken read(SqlRows rows, int row) {
        return new ApiToken(
                (UUID) present(rows, row, 0),
                new OrgId((String) present(rows, row, 1)),
                Optional.ofNullable((UUID) rows.value(row, 2)),
                (String) present(rows, row, 3),
                (String) present(rows, row, 4),
                Set.of((String[]) present(rows, row, 5)),
                ((OffsetDateTime) present(rows, row, 6)).toInstant(),
                moment(rows, row, 7),
                moment(rows, row, 8),
                moment(rows, row, 9));
    }

    static List<ApiToken> all(SqlRows rows) {
        return IntStream.range(0, rows.size()).mapToObj(row -> read(rows, row)).toList();
    }

    static Optional<ApiToken> first(SqlRows rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of(read(rows, 0));
    }

    private static Optional<Instant> moment(SqlRows rows, int row, int column) {
        return Optional.ofNullable((OffsetDateTime) rows.value(row, column)).map(OffsetDateTime::toInstant);
    }

    private static Object present(SqlRows rows, int row, int column) {
        return Objects.requireNonNull(rows.value(row, column));
    }
}
