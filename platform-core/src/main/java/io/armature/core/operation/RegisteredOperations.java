package io.armature.core.operation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.armature.core.audit.Actor;
import io.armature.core.audit.AuditEntry;
import io.armature.core.audit.AuditKind;
import io.armature.core.audit.AuditLog;
import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlFailure;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The registered operations of organisations. What was found is trusted for a second, on every node. */
@Singleton
public class RegisteredOperations {
    /** How many one call registers or removes at most. */
    public static final int MOST_AT_ONCE = 500;

    private static final int MOST_LISTED = 10_000;
    private static final long MOST_CHARACTERS = 4_000_000;
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String COLUMNS = "select name, hash, document, created_at from registered_operation";
    private static final String BY_HASH = COLUMNS + " where org_id = $1 and hash = $2";
    private static final String BY_NAME = COLUMNS + " where org_id = $1 and name = $2";
    private static final String LIST = COLUMNS + " where org_id = $1 order by name limit " + MOST_LISTED;
    private static final String REGISTER = "insert into registered_operation (org_id, hash, name, document, created_by)"
            + " values ($1, $2, $3, $4, $5) on conflict (org_id, hash) do update set name = excluded.name";
    private static final String REMOVE =
            "delete from registered_operation where org_id = $1 and name = any($2)" + " returning name";

    private record Key(OrgId org, String text) {}

    private final Database database;
    private final Cache<Key, Optional<RegisteredOperation>> known = Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumWeight(MOST_CHARACTERS)
            .<Key, Optional<RegisteredOperation>>weigher((key, found) ->
                    200 + found.map(operation -> operation.document().length()).orElse(0))
            .build();

    RegisteredOperations(Database database) {
        this.database = database;
    }

    /** The one of that document, if it is registered. */
    public Uni<Optional<RegisteredOperation>> byHash(OrgId org, DocumentHash hash) {
        return one(org, BY_HASH, hash.hex());
    }

    /** The one of that name, if there is one. */
    public Uni<Optional<RegisteredOperation>> byName(OrgId org, String name) {
        return one(org, BY_NAME, name);
    }

    /** Those of an organisation, by name. */
    public Uni<List<RegisteredOperation>> list(OrgId org) {
        return database.inOrg(org)
                .read(SqlCall.of(LIST, org.value()), ReadKind.LIST)
                .map(RegisteredOperations::all);
    }

    /**
     * Registers documents, all or none; one that is registered already gets the name given.
     *
     * @param by whoever does it
     * @return those of the organisation then; fails with DUPLICATE_VALUE when another document has a name, with
     *     LIMIT_EXCEEDED for more than 500
     */
    public Uni<List<RegisteredOperation>> register(Actor by, List<NewOperation> operations) {
        OrgId org = by.org();
        requireFew(operations.size());
        return database.inOrg(org)
                .transaction(session -> each(session, operations, org, by.user().orElse(null))
                        .chain(() -> AuditLog.record(session, by, registered(operations))))
                .onFailure(RegisteredOperations::nameTaken)
                .transform(failure -> ProblemException.of(
                        ProblemCode.DUPLICATE_VALUE,
                        "Another document is registered under one of these names: remove it first, or choose another"))
                .invoke(() -> known.invalidateAll())
                .chain(() -> list(org));
    }

    /** Removes those of these names; returns those that are left. */
    public Uni<List<RegisteredOperation>> remove(Actor by, List<String> names) {
        OrgId org = by.org();
        requireFew(names.size());
        return database.inOrg(org)
                .transaction(session -> session.execute(SqlCall.of(REMOVE, org.value(), names.toArray(String[]::new)))
                        .chain(removed -> removed.size() == 0
                                ? Uni.createFrom().voidItem()
                                : AuditLog.record(session, by, removed(removed))))
                .invoke(() -> known.invalidateAll())
                .chain(() -> list(org));
    }

    private static AuditEntry registered(List<NewOperation> operations) {
        return AuditEntry.of(AuditKind.OPERATIONS_REGISTERED)
                .naming(operations.stream().map(NewOperation::name).toList());
    }

    private static AuditEntry removed(SqlRows names) {
        return AuditEntry.of(AuditKind.OPERATIONS_REMOVED)
                .naming(IntStream.range(0, names.size())
                        .mapToObj(row -> text(names, row, 0))
                        .toList());
    }

    private static Uni<Void> each(SqlSession session, List<NewOperation> operations, OrgId org, @Nullable UUID by) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (NewOperation operation : operations) {
            String hash = DocumentHash.of(operation.document()).hex();
            SqlCall call = SqlCall.of(REGISTER, org.value(), hash, operation.name(), operation.document(), by);
            done = done.chain(() -> session.execute(call).replaceWithVoid());
        }
        return done;
    }

    private Uni<Optional<RegisteredOperation>> one(OrgId org, String sql, String value) {
        Key key = new Key(org, sql + value);
        Optional<RegisteredOperation> fresh = known.getIfPresent(key);
        if (fresh != null) {
            return Uni.createFrom().item(fresh);
        }
        return database.inOrg(org)
                .read(SqlCall.of(sql, org.value(), value), ReadKind.BY_KEY)
                .map(rows -> all(rows).stream().findFirst())
                .invoke(found -> known.put(key, found));
    }

    private static List<RegisteredOperation> all(SqlRows rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> new RegisteredOperation(
                        text(rows, row, 0), new DocumentHash(text(rows, row, 1)), text(rows, row, 2), (OffsetDateTime)
                                Objects.requireNonNull(rows.value(row, 3))))
                .toList();
    }

    private static String text(SqlRows rows, int row, int column) {
        return (String) Objects.requireNonNull(rows.value(row, column));
    }

    private static boolean nameTaken(Throwable failure) {
        return failure instanceof SqlFailure refusal && refusal.sqlState().equals(UNIQUE_VIOLATION);
    }

    private static void requireFew(int count) {
        if (count > MOST_AT_ONCE) {
            throw ProblemException.of(
                    ProblemCode.LIMIT_EXCEEDED, "At most " + MOST_AT_ONCE + " operations go together. Send in parts.");
        }
    }
}
