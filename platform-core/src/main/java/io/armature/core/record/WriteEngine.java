package io.armature.core.record;

import io.armature.core.access.Access;
import io.armature.core.catalog.Catalogs;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.Database;
import io.armature.core.database.SqlFailure;
import io.armature.core.database.SqlSession;
import io.armature.core.identity.Caller;
import io.armature.core.limit.Limit;
import io.armature.core.module.ParentFigures;
import io.armature.core.module.RecordHooks;
import io.armature.core.problem.Problem;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Executes commands: one transaction each, or one for several, repeated when PostgreSQL asks for it or the catalog was stale.
 *
 * <p>Set aside numbers -> begin -> for each command: guard (lock, revision) -> its flow -> read back -> commit, or roll back
 * for a dry run or an aborted batch.
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
        return writeTogether(caller, catalog, List.of(new JointWrite<>(command, readBack)))
                .map(done -> done.answers().getFirst())
                .onFailure(JointFailure.class)
                .transform(JointFailure::reason);
    }

    @Override
    public <T> Uni<JointAnswers<T>> writeTogether(Caller caller, OrgCatalog catalog, List<JointWrite<T>> writes) {
        for (int i = 0; i < writes.size(); i++) {
            Optional<Problem> refusal =
                    refusal(caller, writes.get(i).command(), writes.getFirst().command());
            if (refusal.isPresent()) {
                return Uni.createFrom().failure(new JointFailure(i, new ProblemException(refusal.get())));
            }
        }
        return repeated(caller, catalog, writes)
                .onFailure(WriteEngine::stale)
                .recoverWithUni(() -> replanned(caller, catalog, writes))
                .onFailure(WriteEngine::stale)
                .transform(
                        failure -> JointFailure.because(failure, new ProblemException(WriteProblems.staleMetadata())))
                .onFailure(failure -> JointFailure.reason(failure) instanceof SqlFailure)
                .transform(
                        failure -> JointFailure.because(failure, WriteFailures.problem(JointFailure.reason(failure))));
    }

    /** What is wrong with a command before anything is looked at. */
    private static Optional<Problem> refusal(Caller caller, WriteCommand command, WriteCommand first) {
        int records = WriteCommands.records(command);
        int most = caller.organisation().limits().of(Limit.BATCH_SIZE);
        if (command.module().writtenByPlatform()) {
            return Optional.of(RecordWriter.writtenByPlatform(command.module()));
        }
        if (records > most) {
            return Optional.of(WriteProblems.tooMany(records, most));
        }
        if (WriteCommands.findsNone(command)) {
            return Optional.of(WriteProblems.atLeastOne());
        }
        return WriteCommands.dryRun(command) == WriteCommands.dryRun(first)
                ? Optional.empty()
                : Optional.of(WriteProblems.partlyDry());
    }

    private static boolean stale(Throwable failure) {
        return JointFailure.reason(failure) instanceof StaleCatalog;
    }

    private <T> Uni<JointAnswers<T>> replanned(Caller caller, OrgCatalog catalog, List<JointWrite<T>> writes) {
        return catalogs.refreshed(catalog.org()).chain(fresh -> {
            List<JointWrite<T>> again = new ArrayList<>();
            for (int i = 0; i < writes.size(); i++) {
                JointWrite<T> write = writes.get(i);
                Optional<WriteCommand> command = Replan.under(fresh, write.command());
                if (command.isEmpty()) {
                    return Uni.createFrom().failure(new JointFailure(i, new StaleCatalog()));
                }
                again.add(new JointWrite<>(command.get(), write.readBack()));
            }
            return repeated(caller, fresh, again);
        });
    }

    private <T> Uni<JointAnswers<T>> repeated(Caller caller, OrgCatalog catalog, List<JointWrite<T>> writes) {
        return Uni.createFrom()
                .deferred(() -> new JointTransaction<>(parts(caller, catalog, writes), numbers, ids).run(database))
                .onFailure(failure -> WriteFailures.repeatable(JointFailure.reason(failure)))
                .retry()
                .atMost(MOST_REPETITIONS);
    }

    private <T> List<JointTransaction.Part<T>> parts(Caller caller, OrgCatalog catalog, List<JointWrite<T>> writes) {
        List<JointTransaction.Part<T>> parts = new ArrayList<>();
        for (JointWrite<T> write : writes) {
            try {
                WriteContext context = context(caller, catalog, write.command().module());
                parts.add(new JointTransaction.Part<>(context, whole(context, write.command()), write));
            } catch (ProblemException refused) {
                throw new JointFailure(parts.size(), refused);
            }
        }
        return parts;
    }

    /** The flow of a command, with all records that it nests. */
    private WriteFlow whole(WriteContext context, WriteCommand command) {
        new RowGate(context).open(WriteCommands.rights(command));
        return NestedFlow.nests(context, command)
                ? NestedFlow.of(context, command, this::flow)
                : flow(context, command);
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
            case WriteCommand.Merge merge -> new MergeFlow(merge);
            case WriteCommand.UndoMerge undo -> new UndoMergeFlow(undo);
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
