package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.access.Access;
import io.armature.core.query.Predicate;
import io.armature.core.query.Quantifier;
import io.armature.core.read.PreparedMatch;
import io.armature.core.sql.Bindings;
import io.armature.core.sql.CallerStanding;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Module;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Writes by a condition on other records, while these change. */
class MatchedWritesRaceTest {
    private final WriteBench bench = WriteBench.standard();
    private final Module accounts = bench.module("accounts");

    @Test
    void a_delete_of_what_nobody_refers_to_sees_what_is_committed_while_it_waits() throws SQLException {
        UUID account = bench.created("accounts", "name", "Referred to", "employees", 5);
        UUID contact = bench.created("contacts", "lastName", "Berg");
        Predicate lonely =
                new Predicate.ToMany(accounts.relations().get("contacts"), Quantifier.NONE, new Predicate.All());
        PreparedMatch match =
                PreparedMatch.of(accounts, lonely, RecordRight.DELETE, bench.catalog.catalog(), Access.full());
        Matching matching = new Matching(
                match,
                new Bindings(
                        bench.organisation,
                        Instant.now(),
                        Collections.singletonList(null),
                        CallerStanding.of(bench.caller)));
        CompletableFuture<List<RowOutcome>> waiting;
        try (Connection other = bench.database.connect(bench.database.owner())) {
            other.setAutoCommit(false);
            refer(other, contact, account);
            waiting = bench.later(new WriteCommand.DeleteMany(accounts, matching, 5, false))
                    .subscribeAsCompletionStage();
            awaitBlocked(other);
            other.commit();
        }

        assertThat(waiting.orTimeout(30, TimeUnit.SECONDS).join()).isEmpty();
        assertThat(bench.stored().value("accounts", account, "deleted_at")).isNull();
    }

    /** As a write of the contact does it: the account is locked so that it stays. */
    private void refer(Connection other, UUID contact, UUID account) throws SQLException {
        for (String sql : List.of(
                "select id from accounts where org_id = ? and id = ? for key share",
                "update contacts set account_id = (select id from accounts where org_id = ? and id = ?) where id = '"
                        + contact + "'")) {
            try (PreparedStatement statement = other.prepareStatement(sql)) {
                statement.setString(1, bench.org.value());
                statement.setObject(2, account);
                statement.execute();
            }
        }
    }

    private static void awaitBlocked(Connection blocker) throws SQLException {
        Instant end = Instant.now().plusSeconds(20);
        try (PreparedStatement blocked = blocker.prepareStatement(
                "select 1 from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))")) {
            while (!blocked.executeQuery().next()) {
                assertThat(Instant.now()).as("nobody waits").isBefore(end);
                Thread.onSpinWait();
            }
        }
    }
}
