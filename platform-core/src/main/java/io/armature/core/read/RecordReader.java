package io.armature.core.read;

import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.armature.core.limit.Limit;
import io.armature.core.limit.Limits;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.sql.Binder;
import io.armature.core.sql.Bindings;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Runs prepared reads: one statement each, whatever their depth. */
public final class RecordReader {
    private final Database database;

    public RecordReader(Database database) {
        this.database = database;
    }

    /** Reads outside a transaction, in the organisation of the bindings. */
    public Uni<RecordRows> read(PreparedRead read, Bindings bindings) {
        Binder binder = new Binder(bindings);
        SqlCall call = call(read, binder, bindings);
        return bounded(database.inOrg(bindings.organisation().id()).read(call, read.kind()), read, bindings)
                .map(rows -> RecordRows.of(rows, read, binder));
    }

    /** Reads inside a transaction, so that what it wrote is seen. */
    public Uni<RecordRows> read(SqlSession session, PreparedRead read, Bindings bindings) {
        Binder binder = new Binder(bindings);
        return session.execute(call(read, binder, bindings)).map(rows -> RecordRows.of(rows, read, binder));
    }

    /** What is slow is cancelled when the organisation allows less time than the connections do. */
    private static Uni<SqlRows> bounded(Uni<SqlRows> rows, PreparedRead read, Bindings bindings) {
        Integer millis = bindings.organisation().limits().set().get(Limit.STATEMENT_MILLIS);
        if (millis == null || read.kind() != OrgDoor.ReadKind.SLOW) {
            return rows;
        }
        return rows.ifNoItem()
                .after(Duration.ofMillis(millis))
                .failWith(() -> ProblemException.of(
                        ProblemCode.LIMIT_EXCEEDED,
                        "The database took too long for this request; filter by an indexed field or ask for less"));
    }

    private static SqlCall call(PreparedRead read, Binder binder, Bindings bindings) {
        Limits limits = bindings.organisation().limits();
        RowBudget.check(read.plan(), binder, limits.of(Limit.COST));
        return new SqlCall(read.sql().text(), binder.values(read.sql()));
    }
}
