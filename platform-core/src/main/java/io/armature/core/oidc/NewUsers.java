package io.armature.core.oidc;

import io.armature.core.database.Database;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlFailure;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.armature.core.org.Organisation;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.record.RowOutcome;
import io.armature.core.value.TextKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first login of somebody. The user record and whose it is are written in one transaction, so that two first logins
 * at once, or a crash between, leave one record with one owner.
 */
@Singleton
class NewUsers {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final Set<ProblemCode> REFUSALS =
            Set.of(ProblemCode.VALIDATION_FAILED, ProblemCode.DUPLICATE_VALUE, ProblemCode.REFERENCE_INVALID);
    /** By the key for the index, by the name itself because other people's names may have the same key. */
    private static final String BY_NAME = "select id from users"
            + " where org_id = $1 and username_key = $2 and username = $3 and deleted_at is null for no key update";

    private final Database database;
    private final RecordCommands records;

    NewUsers(Database database, RecordCommands records) {
        this.database = database;
        this.records = records;
    }

    /** As the organisation wants it; refused with UNAUTHENTICATED, also when the same login was quicker elsewhere. */
    Uni<Void> login(RegisteredIssuer registered, ClaimedUser claimed) {
        return switch (registered.settings().firstLogin()) {
            case REFUSE ->
                throw TokenRefused.because(
                        "You are not known here yet, and your organisation takes nobody in by logging"
                                + " in. Ask an administrator");
            case LINK -> link(registered, claimed);
            case CREATE -> create(registered, claimed);
        };
    }

    private Uni<Void> link(RegisteredIssuer registered, ClaimedUser claimed) {
        Organisation organisation = registered.organisation();
        String org = organisation.id().value();
        SqlCall byName = SqlCall.of(BY_NAME, org, TextKey.of(claimed.username()), claimed.username());
        return database.inOrg(organisation.id())
                .transaction(session -> session.execute(byName)
                        .map(NewUsers::there)
                        .chain(user -> add(session, registered, claimed, user)))
                .onFailure(NewUsers::isTaken)
                .transform(failure -> TokenRefused.because(
                        "The user record of your user name belongs to somebody else. Ask an administrator"))
                .replaceWithVoid();
    }

    private Uni<Void> create(RegisteredIssuer registered, ClaimedUser claimed) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(claimed.profile());
        values.put("isActive", true);
        return records.run(
                        registered.organisation(),
                        catalog -> RecordCommands.create(catalog, "users", values),
                        (session, outcome) -> made(session, registered, claimed, outcome))
                .onFailure(NewUsers::isRefused)
                .transform(failure -> notMade(((ProblemException) failure).problem()));
    }

    private static Uni<Void> made(
            SqlSession session, RegisteredIssuer registered, ClaimedUser claimed, RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Done done ->
                add(session, registered, claimed, done.id()).replaceWithVoid();
            case RowOutcome.Refused refused -> Uni.createFrom().failure(new ProblemException(refused.problem()));
            case RowOutcome.Skipped skipped -> throw new IllegalStateException("The only row was skipped");
        };
    }

    private static Uni<SqlRows> add(SqlSession session, RegisteredIssuer registered, ClaimedUser claimed, UUID user) {
        return UserIdentities.add(
                session, registered.organisation().id(), registered.settings().issuer(), claimed, user);
    }

    private static UUID there(SqlRows rows) {
        if (rows.size() == 0) {
            throw TokenRefused.because("There is no user record of your user name yet. Ask an administrator for one");
        }
        return (UUID) Objects.requireNonNull(rows.value(0, 0));
    }

    /** A fault of the values, not of the moment. */
    private static boolean isRefused(Throwable failure) {
        return failure instanceof ProblemException refusal
                && REFUSALS.contains(refusal.problem().code());
    }

    private static ProblemException notMade(Problem problem) {
        return TokenRefused.because(
                "No user record can be made of what your token says (" + problem.message() + "). Ask an administrator");
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof SqlFailure refusal && refusal.sqlState().equals(UNIQUE_VIOLATION);
    }
}
