package io.armature.core.read;

import io.armature.core.database.Database;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlSession;
import io.armature.core.sql.Binder;
import io.armature.core.sql.Bindings;
import io.smallrye.mutiny.Uni;

/** Runs prepared reads: one statement each, whatever their depth. */
public final class RecordReader {
    private final Database database;

    public RecordReader(Database database) {
        this.database = database;
    }

    /** Reads outside a transaction, in the organisation of the bindings. */
    public Uni<RecordRows> read(PreparedRead read, Bindings bindings) {
        Binder binder = new Binder(bindings);
        SqlCall call = call(read, binder);
        return database.inOrg(bindings.organisation().id())
                .read(call, read.kind())
                .map(rows -> RecordRows.of(rows, read, binder));
    }

    /** Reads inside a transaction, so that what it wrote is seen. */
    public Uni<RecordRows> read(SqlSession session, PreparedRead read, Bindings bindings) {
        Binder binder = new Binder(bindings);
        return session.execute(call(read, binder)).map(rows -> RecordRows.of(rows, read, binder));
    }

    private static SqlCall call(PreparedRead read, Binder binder) {
        RowBudget.check(read.plan(), binder);
        return new SqlCall(read.sql().text(), binder.values(read.sql()));
    }
}
