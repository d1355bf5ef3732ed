package io.armature.core.provision;

import io.armature.core.database.Database;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The user record of an organisation's first administrator, found by its user name or made. */
@Singleton
class AdministratorRecord {
    private static final String NAME = "admin";
    private static final String FIND =
            "select id from users where org_id = $1 and username_key = $2 and deleted_at is null";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended($1, 0))";
    private static final String INSERT = "insert into users (org_id, id, version, created_at, updated_at,"
            + " created_through, username, username_key, is_active) values ($1, $2, 1, now(), now(), 'API', $3, $3, true)"
            + " returning id";

    private final Database database;

    AdministratorRecord(Database database) {
        this.database = database;
    }

    /** The id of the record; two who ask at once get the same. */
    Uni<UUID> ensure(OrgId org) {
        return database.inOrg(org).transaction(session -> session.execute(SqlCall.of(LOCK, org.value()))
                .chain(() -> session.execute(SqlCall.of(FIND, org.value(), NAME)))
                .chain(found -> id(found).map(Uni.createFrom()::item).orElseGet(() -> insert(session, org))));
    }

    private static Uni<UUID> insert(SqlSession session, OrgId org) {
        return session.execute(SqlCall.of(INSERT, org.value(), UserIds.next(), NAME))
                .map(rows -> id(rows).orElseThrow());
    }

    private static Optional<UUID> id(SqlRows rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of((UUID) Objects.requireNonNull(rows.value(0, 0)));
    }
}
