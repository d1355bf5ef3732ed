package io.armature.core.record;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.SqlSession;
import io.armature.core.identity.Caller;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.BiFunction;

/** The one way to change records: checks every rule, writes, records history and events, all in one transaction. */
public interface RecordWriter {

    /**
     * Executes a command.
     *
     * @param caller who asks
     * @param catalog what the caller's request runs under
     * @param command what is asked
     * @param readBack called once inside the transaction, after the rows were written (for a dry run: before they are
     *     rolled back), with the outcome of every row; reads what the answer needs
     * @return what {@code readBack} gave. Fails with ProblemException when a single write or an ABORT batch was refused
     *     by a rule of no single row (stale metadata, for instance); refusals of rows are outcomes, handed to
     *     {@code readBack} as well (nothing of the batch is stored if it was ABORT)
     */
    <T> Uni<T> write(
            Caller caller,
            OrgCatalog catalog,
            WriteCommand command,
            BiFunction<SqlSession, List<RowOutcome>, Uni<T>> readBack);

    /**
     * Executes several commands, one after the other, in one transaction: each sees what those before it did. All are dry runs,
     * or none is; after dry runs nothing is stored.
     *
     * @param writes at least one
     * @return what {@code readBack} of each gave. Where one is refused, or an ABORT batch is, those after it do not run and
     *     nothing is stored. Fails with {@link JointFailure} when one fails, with nothing stored; with BAD_REQUEST in it for one
     *     that is a dry run where the first is none, or the other way round. Fails otherwise when the transaction came to grief
     *     outside of the writes, at its end for instance: nobody can tell then what is stored
     */
    <T> Uni<JointAnswers<T>> writeTogether(Caller caller, OrgCatalog catalog, List<JointWrite<T>> writes);

    /** Why no command of such a module is accepted: its records follow from writes of others. */
    static Problem writtenByPlatform(Module module) {
        return Problem.of(
                ProblemCode.FORBIDDEN,
                "Only the platform writes " + module.name() + "; its records follow from changes of others");
    }
}
