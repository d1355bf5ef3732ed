package io.armature.core.idempotency;

import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who may carry out a request under a key, and what was answered to it. */
@Singleton
public class IdempotencyClaims {
    /** An answer of more bytes is not kept. */
    public static final int LARGEST_ANSWER = 1024 * 1024;

    private final Database database;

    public IdempotencyClaims(Database database) {
        this.database = database;
    }

    /** What was answered to this very request within 24 hours, if that is kept and the caller's rights are what they were. */
    public Uni<Optional<byte[]>> answer(KeyedRequest request) {
        return database.inOrg(request.org())
                .read(ClaimSql.find(request), ReadKind.BY_KEY)
                .map(rows -> known(request, rows) instanceof Claiming.Answered answered
                        ? Optional.of(answered.answer())
                        : Optional.empty());
    }

    /**
     * Asks for leave to carry out a request. Of those who ask at the same time one gets it.
     *
     * @param lease how long it takes at most, a margin included
     */
    public Uni<Claiming> claim(KeyedRequest request, Duration lease) {
        Claim claim = new Claim(request, UUID.randomUUID(), lease);
        return database.inOrg(request.org()).transaction(session -> session.execute(ClaimSql.claim(claim))
                .chain(taken -> taken.size() == 1
                        ? Uni.createFrom().item(new Claiming.Granted(claim))
                        : session.execute(ClaimSql.find(request)).map(rows -> known(request, rows))));
    }

    /**
     * Marks a claim in the transaction in which something is changed, as the last statement of it that locks: whoever waits for
     * the claim holds nothing that this transaction could wait for. Fails with IDEMPOTENCY_IN_PROGRESS when the claim was taken
     * over, so that the transaction fails.
     */
    public Uni<Void> mark(SqlSession session, Claim claim) {
        return session.execute(ClaimSql.mark(claim))
                .map(SqlRows::changed)
                .invoke(changed -> {
                    if (changed != 1) {
                        throw new ProblemException(ClaimProblems.inProgress());
                    }
                })
                .replaceWithVoid();
    }

    /** Marks a claim before something is changed in transactions that are not known here. */
    public Uni<Void> mark(Claim claim) {
        return inTransaction(claim, session -> mark(session, claim));
    }

    /** Keeps the answer, unless it is larger than {@link #LARGEST_ANSWER} or a person was erased meanwhile. */
    public Uni<Void> finish(Claim claim, byte[] answer) {
        SqlCall finish = ClaimSql.finish(
                claim, answer.length > LARGEST_ANSWER ? null : claim.request().sealed(answer));
        return inTransaction(claim, session -> session.execute(finish).replaceWithVoid());
    }

    /** Ends a claim without an answer. One that was not marked is forgotten, so that the request can be sent again. */
    public Uni<Void> giveUp(Claim claim) {
        return inTransaction(claim, session -> session.execute(ClaimSql.release(claim))
                .chain(() -> session.execute(ClaimSql.end(claim)))
                .replaceWithVoid());
    }

    /** Drops all answers kept for an organisation, and those that will be to requests under way. */
    public Uni<Void> dropAnswers(OrgId org) {
        return database.inOrg(org).transaction(session -> dropAnswers(session, org));
    }

    /** The same within a transaction. */
    public Uni<Void> dropAnswers(SqlSession session, OrgId org) {
        return session.execute(ClaimSql.drop(org)).replaceWithVoid();
    }

    private Uni<Void> inTransaction(Claim claim, Function<SqlSession, Uni<Void>> work) {
        return database.inOrg(claim.request().org()).transaction(work);
    }

    /** A claim that was given up or taken over while we looked is in progress to us: whoever sends again finds out. */
    private static Claiming known(KeyedRequest request, SqlRows rows) {
        if (rows.size() == 0) {
            return new Claiming.Refused(ClaimProblems.inProgress());
        }
        if (!request.requestHash().equals(rows.value(0, 1))) {
            return new Claiming.Refused(ClaimProblems.otherRequest());
        }
        boolean live = Boolean.TRUE.equals(rows.value(0, 2));
        return switch ((String) Objects.requireNonNull(rows.value(0, 0))) {
            case "FINISHED" ->
                rows.value(0, 3) instanceof byte[] sealed
                        ? opened(request, sealed, rows.value(0, 4))
                        : new Claiming.Refused(ClaimProblems.notKept());
            case "MARKED" -> new Claiming.Refused(live ? ClaimProblems.inProgress() : ClaimProblems.unknown());
            default -> new Claiming.Refused(ClaimProblems.inProgress());
        };
    }

    private static Claiming opened(KeyedRequest request, byte[] sealed, @Nullable Object rightsHash) {
        return request.rightsHash().equals(rightsHash)
                ? new Claiming.Answered(request.opened(sealed))
                : new Claiming.Refused(ClaimProblems.otherRights());
    }
}
