package io.armature.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Work that nobody waits for any more")
class CancellationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestDatabase database = TestDatabase.shared();
    private final DatabaseConnections doors = database.connections();
    private final OrgId org = database.newOrganisation();
    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    @Test
    @DisplayName("is stopped in PostgreSQL when it is a slow read, and its connection serves others then")
    void slowRead() {
        Cancellable read =
                doors.inOrg(org).read(sleep(), ReadKind.SLOW).subscribe().with(rows -> {});
        assertThat(becomes(1)).isTrue();
        read.cancel();
        assertThat(becomes(0)).isTrue();
        List<Uni<SqlRows>> after = IntStream.range(0, 40)
                .mapToObj(i -> doors.inOrg(org)
                        .read(SqlCall.of("select current_setting('armature.org'), $1::int4", i), ReadKind.SLOW))
                .toList();
        List<SqlRows> answers = await(Uni.join().all(after).andFailFast());
        for (int i = 0; i < 40; i++) {
            assertThat(answers.get(i).value(0, 0)).isEqualTo(org.value());
            assertThat(answers.get(i).value(0, 1)).isEqualTo(i);
        }
    }

    @Test
    @DisplayName("is stopped and rolled back when it is a transaction")
    void transaction() {
        Cancellable work = doors.inOrg(org)
                .transaction(session -> session.execute(sleep()))
                .subscribe()
                .with(rows -> {});
        assertThat(becomes(1)).isTrue();
        work.cancel();
        assertThat(becomes(0)).isTrue();
        List<Uni<SqlRows>> after = IntStream.range(0, 40)
                .mapToObj(
                        i -> doors.inOrg(org).transaction(session -> session.execute(SqlCall.of("select $1::int4", i))))
                .toList();
        assertThat(await(Uni.join().all(after).andFailFast()))
                .extracting(rows -> rows.value(0, 0))
                .containsExactlyElementsOf(IntStream.range(0, 40).boxed().toList());
    }

    @Test
    @DisplayName("runs to its end on a connection that others share")
    void shared() {
        SqlCall brief = SqlCall.of("select pg_sleep(0.5)::text /* " + mark + " */");
        Cancellable read =
                doors.inOrg(org).read(brief, ReadKind.LIST).subscribe().with(rows -> {});
        List<Uni<SqlRows>> beside = IntStream.range(0, 40)
                .mapToObj(i -> doors.inOrg(org).read(SqlCall.of("select $1::int4", i), ReadKind.LIST))
                .toList();
        Uni<List<SqlRows>> answers = Uni.join().all(beside).andFailFast();
        read.cancel();
        assertThat(await(answers)).hasSize(40);
    }

    private SqlCall sleep() {
        return SqlCall.of("select pg_sleep(60)::text /* " + mark + " */");
    }

    private boolean becomes(int running) {
        for (int i = 0; i < 100; i++) {
            if (running() == running) {
                return true;
            }
            await(Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(20)));
        }
        return false;
    }

    private long running() {
        SqlCall count = SqlCall.of(
                "select count(*) from pg_stat_activity where state = 'active' and pid <> pg_backend_pid()"
                        + " and query like '%' || $1 || '%'",
                mark);
        return (Long) await(doors.inOrg(org).read(count, ReadKind.BY_KEY)).value(0, 0);
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
