package io.armature.core.oidc;

import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which user record is whose. One statement per look, all of it by key. */
@Singleton
class UserIdentities {
    private static final String FIND = """
            select i.user_id, u.deleted_at is null and u.is_active is true, i.claims_hash
            from user_identity i join users u on u.org_id = i.org_id and u.id = i.user_id
            where i.org_id = $1 and i.issuer = $2 and i.subject = $3""";
    private static final String ADD = "insert into user_identity (org_id, issuer, subject, user_id, claims_hash)"
            + " values ($1, $2, $3, $4, $5)";
    private static final String NOTE =
            "update user_identity set claims_hash = $4" + " where org_id = $1 and issuer = $2 and subject = $3";

    private final Database database;

    UserIdentities(Database database) {
        this.database = database;
    }

    /** The user record of a subject, if it has come before. */
    Uni<Optional<KnownUser>> find(OrgId org, String issuer, String subject) {
        return database.inOrg(org)
                .read(SqlCall.of(FIND, org.value(), issuer, subject), ReadKind.BY_KEY)
                .map(UserIdentities::user);
    }

    /** Makes a user record a subject's, in the transaction that writes or reads the record. */
    static Uni<SqlRows> add(SqlSession session, OrgId org, String issuer, ClaimedUser claimed, UUID user) {
        return session.execute(SqlCall.of(ADD, org.value(), issuer, claimed.subject(), user, ""));
    }

    /** Notes what was taken over into records. */
    Uni<Void> note(OrgId org, String issuer, ClaimedUser claimed) {
        return database.inOrg(org)
                .transaction(session -> session.execute(
                        SqlCall.of(NOTE, org.value(), issuer, claimed.subject(), claimed.fingerprint())))
                .replaceWithVoid();
    }

    private static Optional<KnownUser> user(SqlRows rows) {
        if (rows.size() == 0) {
            return Optional.empty();
        }
        return Optional.of(new KnownUser(
                (UUID) given(rows.value(0, 0)), (Boolean) given(rows.value(0, 1)), (String) given(rows.value(0, 2))));
    }

    private static Object given(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }
}
