package io.armature.core.grant;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The statements that tell of access definitions. */
final class AccessReads {
    private static final String VERSIONS = "select version, changed_at, changed_by_id, note from access_definition"
            + " where org_id = $1 and version < $2 order by version desc limit $3";
    private static final String ROLES = """
            select r.id, r.name, above.name from roles r
            left join roles above on above.org_id = r.org_id and above.id = r.parent_role_id and above.deleted_at is null
            where r.org_id = $1 and r.deleted_at is null order by r.name""";

    private AccessReads() {}

    static SqlCall versions(OrgId org, int before, int most) {
        return SqlCall.of(VERSIONS, org.value(), before, most);
    }

    static List<AccessVersion> versions(SqlRows rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> new AccessVersion(
                        (Integer) Objects.requireNonNull(rows.value(row, 0)),
                        (OffsetDateTime) Objects.requireNonNull(rows.value(row, 1)),
                        Optional.ofNullable((UUID) rows.value(row, 2)),
                        Optional.ofNullable((String) rows.value(row, 3))))
                .toList();
    }

    static SqlCall roles(OrgId org) {
        return SqlCall.of(ROLES, org.value());
    }

    static List<RolePlace> roles(SqlRows rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> new RolePlace(
                        (UUID) Objects.requireNonNull(rows.value(row, 0)),
                        (String) Objects.requireNonNull(rows.value(row, 1)),
                        Optional.ofNullable((String) rows.value(row, 2))))
                .toList();
    }
}
