package io.armature.core.rollup;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.armature.core.org.OrgId;
import io.armature.core.sql.RollupSql;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.Rollup;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Keeps the rollups of one organisation, in a transaction of the caller's.
 *
 * <p>What is kept of a record is locked first and made in a later statement: of two writers the second waits, and then sees what
 * the first has committed (READ COMMITTED). Locks are taken in the order of ids and keys.
 *
 * @param session the transaction
 * @param catalog what it runs under
 */
public record KeptRollups(SqlSession session, OrgId org, Catalog catalog) {
    private static final String LOCK = "insert into record_rollup (org_id, record_id, rollup)"
            + " select $1, p.record_id, p.rollup from unnest($2::uuid[], $3::text[]) p(record_id, rollup)"
            + " order by p.record_id, p.rollup"
            + " on conflict (org_id, record_id, rollup) do update set number = null, day = null, moment = null";
    private static final String FORGET = "delete from record_rollup where org_id = $1 and record_id = any($2::uuid[])";
    private static final String FORGET_OTHERS =
            "delete from record_rollup where org_id = $1 and rollup <> all($2::text[])";
    private static final String FORGET_ALL = "delete from record_rollup where org_id = $1";

    /** Makes the values of some records anew, by rollup. */
    public Uni<Void> remake(Map<Rollup, Set<UUID>> records) {
        Map<Rollup, Set<UUID>> concerned = new LinkedHashMap<>();
        Set<String> keys = new TreeSet<>();
        records.forEach((rollup, ids) -> {
            // fields made alike are kept once
            if (!ids.isEmpty() && keys.add(rollup.key())) {
                concerned.put(rollup, ids);
            }
        });
        if (concerned.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        RollupSql.Statement made = RollupSql.remake(org, catalog, concerned);
        return session.execute(lock(concerned))
                .chain(() -> session.execute(new SqlCall(made.text(), new ArrayList<>(made.values()))))
                .replaceWithVoid();
    }

    private SqlCall lock(Map<Rollup, Set<UUID>> records) {
        List<UUID> ids = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        records.forEach((rollup, concerned) -> concerned.forEach(id -> {
            ids.add(id);
            keys.add(rollup.key());
        }));
        return SqlCall.of(LOCK, org.value(), ids.toArray(UUID[]::new), keys.toArray(String[]::new));
    }

    /** After records of a list were written past the engine, went or came back: the values of those they refer to now. */
    public Uni<Void> remakeAround(Module children, Collection<UUID> changed, Collection<Rollup> over) {
        List<Field> references = over.stream().map(Rollup::reference).distinct().toList();
        if (references.isEmpty() || changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String text = RollupSql.referredTo(children, references);
        return session.execute(SqlCall.of(text, org.value(), changed.toArray(UUID[]::new)))
                .chain(answer -> remake(by(over, references, answer)));
    }

    /**
     * Keeps the values of the next records after an id that have something in the list of a rollup. Tells the last of them; empty at the
     * end, and where no rollup is made in that way any more.
     */
    public Uni<Optional<UUID>> keepAfter(String key, UUID after, int most) {
        Optional<Rollup> rollup = Rollup.all(catalog).stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
        return rollup.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : session.execute(SqlCall.of(RollupSql.referredToAfter(rollup.get()), org.value(), after, most))
                        .map(KeptRollups::ids)
                        .call(ids -> remake(Map.of(rollup.get(), ids)))
                        .map(ids -> ids.isEmpty() ? Optional.empty() : Optional.of(ids.getLast()));
    }

    /** In the order of the server, which compares ids as bytes and not as signed numbers. */
    private static LinkedHashSet<UUID> ids(SqlRows answer) {
        LinkedHashSet<UUID> ids = new LinkedHashSet<>();
        for (int row = 0; row < answer.size(); row++) {
            ids.add((UUID) Objects.requireNonNull(answer.value(row, 0)));
        }
        return ids;
    }

    private static Map<Rollup, Set<UUID>> by(Collection<Rollup> over, List<Field> references, SqlRows answer) {
        Map<Rollup, Set<UUID>> records = new LinkedHashMap<>();
        over.forEach(rollup -> records.put(rollup, new TreeSet<>()));
        for (int row = 0; row < answer.size(); row++) {
            Field reference = references.get((Integer) Objects.requireNonNull(answer.value(row, 0)));
            UUID record = (UUID) Objects.requireNonNull(answer.value(row, 1));
            records.forEach((rollup, ids) -> {
                if (rollup.reference().equals(reference)) {
                    ids.add(record);
                }
            });
        }
        return records;
    }

    /** Keeps nothing any more of records that are gone for good. */
    public static SqlCall forget(OrgId org, Collection<UUID> records) {
        return SqlCall.of(FORGET, org.value(), records.toArray(UUID[]::new));
    }

    /** Keeps only what is made in one of these ways. */
    public static SqlCall forgetOthers(OrgId org, Collection<String> keys) {
        return SqlCall.of(FORGET_OTHERS, org.value(), keys.toArray(String[]::new));
    }

    /** Keeps nothing: every value is made when it is read, until it is kept again. */
    public static SqlCall forgetAll(OrgId org) {
        return SqlCall.of(FORGET_ALL, org.value());
    }
}
