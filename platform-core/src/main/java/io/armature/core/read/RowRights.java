package io.armature.core.read;

import io.armature.core.access.Access;
import io.armature.core.access.Reason;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.identity.Caller;
import io.armature.core.query.Confinement;
import io.armature.core.query.Deleted;
import io.armature.core.query.Predicate;
import io.armature.core.query.Scan;
import io.armature.core.sql.Binder;
import io.armature.core.sql.Bindings;
import io.armature.core.sql.CallerStanding;
import io.armature.core.sql.RightsSql;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a caller may do with records at hand.
 *
 * @param now the instant of the request, for conditions by date
 */
public record RowRights(Access access, Catalog catalog, Caller caller, Instant now) {

    /** What a caller may do with one record. */
    public enum Verdict {
        /** For the caller it does not exist. */
        HIDDEN,
        /** It may be read, and no more. */
        READABLE,
        /** The right asked for may be exercised. */
        ALLOWED
    }

    /** Whether every record of the module may be read, and the right exercised on it: then there is nothing to ask. */
    public boolean unlimited(RecordRight right, Module module) {
        return all(RecordRight.READ, module) && all(right, module);
    }

    private boolean all(RecordRight right, Module module) {
        return access.rows(right, module) instanceof Predicate.All;
    }

    /** Asks for the records that are there, live or deleted, what {@link #read} tells. */
    public SqlCall ask(RecordRight right, Module module, Collection<UUID> ids) {
        return call(
                RightsSql.verdicts(catalog, module, List.of(scan(RecordRight.READ, module), scan(right, module))), ids);
    }

    /** Asks of records that are named elsewhere which of them are live and seen; {@link #read} tells the others hidden. */
    public SqlCall askSeen(Module module, Collection<UUID> ids) {
        Scan seen = new Confinement(catalog).scan(module, access.rows(module), Deleted.WITHOUT);
        return call(RightsSql.verdicts(catalog, module, List.of(seen, seen)), ids);
    }

    /** The answer to {@link #ask}; records that are not there are hidden. */
    public static Map<UUID, Verdict> read(SqlRows answer) {
        Map<UUID, Verdict> verdicts = new HashMap<>();
        for (int row = 0; row < answer.size(); row++) {
            boolean readable = Boolean.TRUE.equals(answer.value(row, 1));
            boolean allowed = Boolean.TRUE.equals(answer.value(row, 2));
            Verdict verdict = !readable ? Verdict.HIDDEN : allowed ? Verdict.ALLOWED : Verdict.READABLE;
            verdicts.put((UUID) Objects.requireNonNull(answer.value(row, 0)), verdict);
        }
        return verdicts;
    }

    /**
     * Finds and locks, of some live records, those on which the right may be exercised; empty where that is a matter of being
     * there alone.
     */
    public Optional<SqlCall> lock(RecordRight right, Module module, Collection<UUID> ids) {
        if (all(right, module)) {
            return Optional.empty();
        }
        Scan scan = new Confinement(catalog).scan(module, access.rows(right, module), Deleted.WITHOUT);
        return Optional.of(call(RightsSql.locked(catalog, scan), ids));
    }

    /** Asks of one record which of some reasons hold for it: one row, if it is there, of the id and an answer to each. */
    public SqlCall explain(List<Reason> reasons, Module module, UUID id) {
        List<Scan> scans = reasons.stream()
                .map(reason -> new Confinement(catalog).scan(module, reason.condition(), Deleted.WITH))
                .toList();
        return call(RightsSql.verdicts(catalog, module, scans), List.of(id));
    }

    /** Asks which of some ids a field holds in records that a scan finds. */
    SqlCall held(Scan scan, Field field, Collection<UUID> ids) {
        return call(RightsSql.held(catalog, scan, field), ids);
    }

    private Scan scan(RecordRight right, Module module) {
        return new Confinement(catalog).scan(module, access.rows(right, module), Deleted.WITH);
    }

    private SqlCall call(RightsSql.Statement statement, Collection<UUID> ids) {
        Bindings bindings =
                new Bindings(caller.organisation(), now, List.of(List.copyOf(ids)), CallerStanding.of(caller));
        return new SqlCall(statement.text(), new Binder(bindings).values(statement.parameters()));
    }
}
