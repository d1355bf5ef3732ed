package io.armature.core.record;

import io.armature.core.access.Access;
import io.armature.core.audit.AuditLog;
import io.armature.core.catalog.Catalogs;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.Database;
import io.armature.core.database.SqlFailure;
import io.armature.core.database.SqlSession;
import io.armature.core.identity.Caller;
import io.armature.core.limit.Limit;
import io.armature.core.module.ParentFigures;
import io.armature.core.module.RecordHooks;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.resolve.Module;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Executes commands: one transaction each, repeated when PostgreSQL asks for it or the catalog was stale.
 *
 * <p>Set aside numbers -> begin -> guard (lock, revision) -> the command's flow -> read back -> commit, or roll back for
 * a dry run or an aborted batch.
 */
@Singleton
public final class WriteEngine implements RecordWriter {
    private static final int MOST_REPETITIONS = 2;

    private final Database database;
    private final Catalogs catalogs;
    private final Hooks hooks;
    private final Clock clock;
    private final RecordIds ids;
    private final NumberSource numbers;

    @Inject
    public WriteEngine(
            Database database, Catalogs catalogs, @All List<RecordHooks> rules, @All List<ParentFigures> figures) {
        this(database, catalogs, new Hooks(rules, figures), Clock.systemUTC());
    }

    WriteEngine(Database database, Catalogs catalogs, Hooks hooks, Clock clock) {
        this.database = database;
        this.catalogs = catalogs;
        this.hooks = hooks;
        this.clock = clock;
        this.ids = new RecordIds(clock);
        this.numbers = new NumberSource(database);
    }

    @Override
    public <T> Uni<T> write(
            Caller caller,
            OrgCatalog catalog,
            WriteCommand command,
            BiFunction<SqlSession, List<RowOutcome>, Uni<T>> readBack) {
        int records = WriteCommands.records(command);
        if (command.module().writtenByPlatform()) {
            return Uni.createFrom().failure(new ProblemException(RecordWriter.writtenByPlatform(command.module())));
        }
        int most = caller.organisation().limits().of(Limit.BATCH_SIZE);
        if (records > most) {
            return Uni.createFrom().failure(new ProblemException(WriteProblems.tooMany(records, most)));
        }
        if (WriteCommands.findsNone(command)) {
            return Uni.createFrom().failure(new ProblemException(WriteProblems.atLeastOne()));
        }
        return repeated(caller, catalog, command, readBack)
                .onFailure(StaleCatalog.class)
                .recoverWithUni(() -> replanned(caller, catalog, command, readBack))
                .onFailure(StaleCatalog.class)
                .transform(stale -> new ProblemException(WriteProblems.staleMetadata()))
                .onFailure(SqlFailure.class)
                .transform(WriteFailures::problem);
    }

    private <T> Uni<T> replanned(
            Caller caller,
            OrgCatalog catalog,
            WriteCommand command,
            BiFunction<SqlSession, List<RowOutcome>, Uni<T>> readBack) {
        return catalogs.refreshed(catalog.org()).chain(fresh -> Replan.under(fresh, command)
                .map(again -> repeated(caller, fresh, again, readBack))
                .orElseGet(() -> Uni.createFrom().failure(new StaleCatalog())));
    }

    private <T> Uni<T> repeated(
            Caller caller,
            OrgCatalog catalog,
            WriteCommand command,
            BiFunction<SqlSession, List<RowOutcome>, Uni<T>> readBack) {
        return Uni.createFrom()
                .deferred(() -> once(context(caller, catalog, command.module()), command, readBack))
                .onFailure(WriteFailures::repeatable)
                .retry()
                .atMost(MOST_REPETITIONS);
    }

    private <T> Uni<T> once(
            WriteContext context, WriteCommand command, BiFunction<SqlSession, List<RowOutcome>, Uni<T>> readBack) {
        WriteFlow flow = flow(context, command);
        return numbers.reserve(context, flow.mayCreate()).chain(reservation -> database.inOrg(context.org())
                .transaction(session ->
                        inTransaction(new WriteScope(context, session, reservation, ids), flow, command, readBack))
                .invoke(() -> numbers.giveBack(context, reservation.unused()))
                .onFailure(RolledBack.class)
                .invoke(() -> numbers.giveBack(context, reservation.all()))
                .onFailure(RolledBack.class)
                .recoverWithItem(WriteEngine::answer));
    }

    /** Guard and flow are sent together; the guard's answer comes first, and nothing is kept without it. */
    private static <T> Uni<T> inTransaction(
            WriteScope scope,
            WriteFlow flow,
            WriteCommand command,
            BiFunction<SqlSession, List<RowOutcome>, Uni<T>> readBack) {
        boolean dryRun = WriteCommands.dryRun(command);
        return Uni.combine()
                .all()
                .unis(Guard.check(scope.session(), scope.context().catalog()).replaceWith(true), flow.run(scope))
                .with((current, result) -> result)
                .call(result -> result.keep() && !dryRun
                        ? AuditLog.record(
                                scope.session(),
                                scope.context().caller().actor(),
                                WriteEntries.of(command, result.outcomes()))
                        : Uni.createFrom().voidItem())
                .chain(result -> readBack.apply(scope.session(), result.outcomes())
                        .chain(answer -> {
                            if (result.keep() && !dryRun) {
                                return Uni.createFrom().item(answer);
                            }
                            return Uni.createFrom().failure(new RolledBack(answer));
                        }));
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    private static <T> T answer(Throwable rolledBack) {
        return (T) ((RolledBack) rolledBack).answer();
    }

    private WriteFlow flow(WriteContext context, WriteCommand command) {
        new RowGate(context).open(WriteCommands.rights(command));
        return switch (command) {
            case WriteCommand.Create create -> new CreateFlow(context, ids, create);
            case WriteCommand.Update update -> new UpdateFlow(update);
            case WriteCommand.Upsert upsert -> new UpsertFlow(context, ids, upsert);
            case WriteCommand.UpdateMany update -> new UpdateManyFlow(update);
            case WriteCommand.DeleteMany delete -> new DeleteManyFlow(delete);
            case WriteCommand.Delete delete -> new DeleteFlow(delete);
            case WriteCommand.Restore restore -> new RestoreFlow(restore);
            case WriteCommand.Purge purge -> new PurgeFlow(purge);
        };
    }

    private WriteContext context(Caller caller, OrgCatalog catalog, Module module) {
        Access access = catalog.access().of(caller);
        OffsetDateTime now =
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        return new WriteContext(caller, catalog, access, module, hooks, now);
    }
}
