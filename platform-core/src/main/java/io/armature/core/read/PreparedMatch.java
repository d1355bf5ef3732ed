package io.armature.core.read;

import io.armature.core.access.Access;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.query.Match;
import io.armature.core.query.Planner;
import io.armature.core.query.Predicate;
import io.armature.core.sql.Binder;
import io.armature.core.sql.Bindings;
import io.armature.core.sql.RightsSql;
import io.armature.core.sql.RowLock;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A condition by which records are found to be written, as SQL: everything about it that does not depend on a request's
 * values. Input 0 of its bindings is how many records to find at most.
 *
 * @param statement finds and locks
 * @param again finds those of the locked records that still match; empty where the locks themselves see to that
 */
public record PreparedMatch(RightsSql.Statement statement, Optional<RightsSql.Statement> again) {

    /**
     * The live records that the caller sees, that meet its condition and on which it may exercise the right. Refuses what
     * {@link Planner#matching} refuses.
     *
     * @param where operands from input 1 on
     * @param right UPDATE or DELETE
     */
    public static PreparedMatch of(Module module, Predicate where, RecordRight right, Catalog catalog, Access access) {
        Match match = new Planner(catalog, access).matching(module, where, access.rows(right, module));
        RowLock lock = right == RecordRight.DELETE ? RowLock.TO_DELETE : RowLock.TO_UPDATE;
        return new PreparedMatch(
                RightsSql.matching(catalog, match, lock),
                match.looksBeyond() ? Optional.of(RightsSql.still(catalog, match)) : Optional.empty());
    }

    /** Finds and locks at most so many records. */
    public SqlCall call(Bindings bindings, int most) {
        return call(statement, bindings, most);
    }

    /**
     * Of records that {@link #call} found and locked, those that match now. To be run as a statement of its own: only a new
     * snapshot has what others committed while the locks were waited for. Empty if there is nothing to ask.
     */
    public Optional<SqlCall> again(Bindings bindings, List<UUID> found) {
        return found.isEmpty() ? Optional.empty() : again.map(statement -> call(statement, bindings, found));
    }

    private static SqlCall call(RightsSql.Statement statement, Bindings bindings, Object first) {
        List<@Nullable Object> inputs = new ArrayList<>(bindings.inputs());
        inputs.set(0, first);
        return new SqlCall(statement.text(), new Binder(bindings.withInputs(inputs)).values(statement.parameters()));
    }

    /** The answer to {@link #call} and {@link #again}: the ids found, in their order. */
    public static List<UUID> read(SqlRows answer) {
        List<UUID> ids = new ArrayList<>(answer.size());
        for (int row = 0; row < answer.size(); row++) {
            ids.add((UUID) Objects.requireNonNull(answer.value(row, 0)));
        }
        return ids;
    }
}
