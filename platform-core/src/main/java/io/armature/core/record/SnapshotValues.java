package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.sql.Binder;
import io.armature.core.sql.Bindings;
import io.armature.core.sql.CallerStanding;
import io.armature.core.sql.RightsSql;
import io.armature.core.sql.SnapshotSql;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Snapshot;
import io.armature.metadata.resolve.SystemFields;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stage that copies into snapshots: of rows that begin to refer to a record, what is there at the end of each path; of rows
 * that refer to none any more, nothing. Comes after references are checked, so that what is copied is of records that are there and
 * that the caller may refer to; further on the path all live records count, whoever writes. One statement per module referred to serves
 * a batch, none a batch that changes no such reference.
 */
final class SnapshotValues {
    private final WriteScope scope;
    private final Catalog catalog;
    private final SequencedMap<String, List<Snapshot>> byTarget = new LinkedHashMap<>();

    SnapshotValues(WriteScope scope) {
        this.scope = scope;
        this.catalog = scope.context().catalog().catalog();
        Snapshot.of(scope.context().module(), catalog)
                .forEach(snapshot -> byTarget.computeIfAbsent(snapshot.target().name(), module -> new ArrayList<>())
                        .add(snapshot));
    }

    /** What is asked for: a record, and the currency of the one that refers to it. */
    private record Wanted(UUID id, String currency) {}

    /** The rows, accepted ones with what their new references bring. */
    Uni<List<Row>> copy(List<Row> rows) {
        if (byTarget.isEmpty()) {
            return Uni.createFrom().item(rows);
        }
        SequencedMap<String, Set<Wanted>> wanted = new LinkedHashMap<>();
        byTarget.forEach((target, snapshots) -> {
            Set<Wanted> some = wanted(rows, snapshots);
            if (!some.isEmpty()) {
                wanted.put(target, some);
            }
        });
        List<SqlCall> calls = new ArrayList<>();
        wanted.forEach((target, some) -> calls.add(call(target, List.copyOf(some))));
        return scope.executeAll(calls).map(answers -> {
            Map<String, Map<Wanted, Object>> found = new HashMap<>();
            int next = 0;
            for (String target : wanted.keySet()) {
                read(snapshots(target), answers.get(next++), found);
            }
            return rows.stream().map(row -> copied(row, found)).toList();
        });
    }

    private List<Snapshot> snapshots(String target) {
        return byTarget.getOrDefault(target, List.of());
    }

    private Set<Wanted> wanted(List<Row> rows, List<Snapshot> snapshots) {
        Set<Wanted> wanted = new LinkedHashSet<>();
        for (Row row : rows) {
            for (Snapshot snapshot : snapshots) {
                UUID id = (UUID) row.value(snapshot.reference());
                if (id != null && concerned(row, snapshot)) {
                    wanted.add(new Wanted(id, currency(row)));
                }
            }
        }
        return wanted;
    }

    private static boolean concerned(Row row, Snapshot snapshot) {
        return row.accepted() && row.changes(snapshot.reference());
    }

    private String currency(Row row) {
        Object code = row.after().get(SystemFields.CURRENCY);
        return code == null ? scope.context().caller().organisation().currency().getCurrencyCode() : code.toString();
    }

    private SqlCall call(String target, List<Wanted> wanted) {
        WriteContext context = scope.context();
        RightsSql.Statement statement = SnapshotSql.copies(catalog, catalog.require(target), snapshots(target));
        List<@Nullable Object> inputs = List.of(
                wanted.stream().map(Wanted::id).toList(),
                wanted.stream().map(Wanted::currency).toList());
        Bindings bindings = new Bindings(
                context.caller().organisation(),
                context.now().toInstant(),
                inputs,
                CallerStanding.of(context.caller()));
        return new SqlCall(statement.text(), new Binder(bindings).values(statement.parameters()));
    }

    private static void read(List<Snapshot> snapshots, SqlRows answer, Map<String, Map<Wanted, Object>> found) {
        for (int row = 0; row < answer.size(); row++) {
            Wanted wanted = new Wanted((UUID) Objects.requireNonNull(answer.value(row, 0)), (String)
                    Objects.requireNonNull(answer.value(row, 1)));
            for (int i = 0; i < snapshots.size(); i++) {
                Snapshot snapshot = snapshots.get(i);
                Object value = RowLoad.canonical(snapshot.field(), answer.value(row, 2 + i));
                if (value != null) {
                    found.computeIfAbsent(snapshot.field().name(), key -> new HashMap<>())
                            .put(wanted, value);
                }
            }
        }
    }

    private Row copied(Row row, Map<String, Map<Wanted, Object>> found) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (List<Snapshot> snapshots : byTarget.values()) {
            for (Snapshot snapshot : snapshots) {
                if (concerned(row, snapshot)) {
                    UUID id = (UUID) row.value(snapshot.reference());
                    values.put(snapshot.field().name(), id == null ? null : found(snapshot, id, row, found));
                }
            }
        }
        return row.with(values);
    }

    private @Nullable Object found(Snapshot snapshot, UUID id, Row row, Map<String, Map<Wanted, Object>> found) {
        return found.getOrDefault(snapshot.field().name(), Map.of()).get(new Wanted(id, currency(row)));
    }
}
