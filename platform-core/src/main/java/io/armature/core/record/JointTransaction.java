package io.armature.core.record;

import io.armature.core.audit.AuditLog;
import io.armature.core.database.Database;
import io.armature.core.database.SqlSession;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes that are ready to run, and the transaction that is all of them: each in turn, guard -> flow -> audit -> read back. One
 * that is refused, or all of them being dry runs, rolls it back.
 */
final class JointTransaction<T> {

    /** One write, ready to run. */
    record Part<T>(WriteContext context, WriteFlow flow, JointWrite<T> write) {
        boolean dryRun() {
            return WriteCommands.dryRun(write.command());
        }
    }

    private record Done<T>(T answer, boolean refused) {}

    private final List<Part<T>> parts;
    private final List<NumberReservation> reservations = new ArrayList<>();
    private final NumberSource numbers;
    private final RecordIds ids;

    JointTransaction(List<Part<T>> parts, NumberSource numbers, RecordIds ids) {
        this.parts = parts;
        this.numbers = numbers;
        this.ids = ids;
    }

    /** Sets numbers aside first: that takes connections of its own, which nobody may wait for who holds one. */
    Uni<JointAnswers<T>> run(Database database) {
        Uni<Void> reserved = Uni.createFrom().voidItem();
        for (Part<T> part : parts) {
            reserved = reserved.chain(() -> numbers.reserve(
                            part.context(),
                            part.flow().mayCreateOf(part.context().module())))
                    .invoke(reservations::add)
                    .replaceWithVoid();
        }
        return reserved.chain(() -> database.inOrg(parts.getFirst().context().org())
                .transaction(session -> from(0, session, new ArrayList<>()))
                .invoke(this::giveBackUnused)
                .onFailure(RolledBack.class)
                .invoke(this::giveBackAll)
                .onFailure(RolledBack.class)
                .recoverWithItem(JointTransaction::answers));
    }

    private Uni<JointAnswers<T>> from(int index, SqlSession session, List<T> answers) {
        if (index == parts.size()) {
            JointAnswers<T> all = new JointAnswers<>(answers, false);
            return parts.getFirst().dryRun()
                    ? Uni.createFrom().failure(new RolledBack(all))
                    : Uni.createFrom().item(all);
        }
        return Uni.createFrom()
                .deferred(() -> done(index, session))
                .onFailure()
                .transform(failure -> new JointFailure(index, failure))
                .chain(done -> {
                    answers.add(done.answer());
                    return done.refused()
                            ? Uni.createFrom().failure(new RolledBack(new JointAnswers<>(answers, true)))
                            : from(index + 1, session, answers);
                });
    }

    /** Guard and flow are sent together; the guard's answer comes first, and nothing is kept without it. */
    private Uni<Done<T>> done(int index, SqlSession session) {
        Part<T> part = parts.get(index);
        WriteScope scope = new WriteScope(part.context(), session, reservations.get(index), ids);
        return Uni.combine()
                .all()
                .unis(
                        Guard.check(session, part.context().catalog()).replaceWith(true),
                        part.flow().run(scope))
                .with((current, result) -> result)
                .call(result -> result.keep() && !part.dryRun() && !part.flow().notesItself()
                        ? noted(part, session, result)
                        : nothing())
                .chain(result -> part.write()
                        .readBack()
                        .apply(session, result.outcomes())
                        .map(answer -> new Done<>(answer, !result.keep())));
    }

    private static Uni<Void> noted(Part<?> part, SqlSession session, WriteResult result) {
        return AuditLog.record(
                session,
                part.context().caller().actor(),
                WriteEntries.of(part.write().command(), result.outcomes()));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private void giveBackUnused() {
        for (int i = 0; i < parts.size(); i++) {
            numbers.giveBack(parts.get(i).context(), reservations.get(i).unused());
        }
    }

    private void giveBackAll() {
        for (int i = 0; i < parts.size(); i++) {
            numbers.giveBack(parts.get(i).context(), reservations.get(i).all());
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    private static <T> JointAnswers<T> answers(Throwable rolledBack) {
        return (JointAnswers<T>) ((RolledBack) rolledBack).answer();
    }
}
