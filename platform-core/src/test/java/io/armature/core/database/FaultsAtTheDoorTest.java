package io.armature.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is asked names no organisation, so that the answer shows under which it ran: every row of another, and every row too
 * few, would be an answer under a stale or missing setting.
 */
@DisplayName("Whatever happens on the way to the database,")
class FaultsAtTheDoorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final SqlCall OWNERS =
            SqlCall.of("select org_id, current_setting('armature.org', true) from addresses");

    private final TestDatabase database = TestDatabase.shared();
    private final FaultyProxy proxy = FaultyProxy.before(database.app());
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger faults = new AtomicInteger();
    private final OrgId one = withAddresses(1);
    private final OrgId other = withAddresses(3);

    /** One connection of each kind, so that two organisations always share it. */
    private final DatabaseConnections doors = narrow(DatabaseSettings.of(proxy.address(), database.platform()), 1);

    @AfterEach
    void close() {
        proxy.heal();
        proxy.thaw();
        leave(doors);
        proxy.close();
    }

    /** Ways to ask: the three kinds of connections for reads, and a transaction. */
    enum Way {
        BY_KEY,
        LIST,
        SLOW,
        TRANSACTION;

        Uni<SqlRows> ask(DatabaseConnections doors, OrgId org, SqlCall call) {
            return switch (this) {
                case BY_KEY -> doors.inOrg(org).read(call, ReadKind.BY_KEY);
                case LIST -> doors.inOrg(org).read(call, ReadKind.LIST);
                case SLOW -> doors.inOrg(org).read(call, ReadKind.SLOW);
                case TRANSACTION -> doors.inOrg(org).transaction(session -> session.execute(call));
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    @DisplayName("a connection that breaks at any byte of its answers gives none that is another's")
    void brokenAtAnyByte(Way way) {
        long before = proxy.answered();
        await(together(way));
        int whole = (int) (proxy.answered() - before);
        assertThat(answers).hasValue(4);
        for (int bytes = whole - 1; bytes > 0; bytes -= Math.max(1, whole / 30)) {
            proxy.cutAfter(bytes);
            proxy.cut();
            await(together(way));
        }
        proxy.heal();
        proxy.cut();
        assertThat(faults).hasPositiveValue();
        assertHealthy(way);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    @DisplayName(
            "a setting that is refused leaves its statement without an answer, and those behind it right or refused")
    void settingRefused(Way way) {
        proxy.spoil("'armature.org', $1", "'armature-org', $1");
        assertThatThrownBy(() -> await(way.ask(doors, one, OWNERS))).isInstanceOf(SqlFailure.class);
        await(together(way));
        assertThat(answers).as("nothing could be set").hasValue(0);
        assertThat(proxy.spoiled()).isPositive();
        proxy.heal();
        proxy.cut();
        assertHealthy(way);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    @DisplayName("answers that come late, after their askers have gone, are nobody else's")
    void stalled(Way way) {
        assertHealthy(way);
        proxy.freeze();
        Cancellable gone = way.ask(doors, one, OWNERS).subscribe().with(rows -> {}, failure -> {});
        Uni<Void> behind = Uni.join()
                .all(asked(way, other, 3), asked(way, one, 1), asked(way, other, 3))
                .andFailFast()
                .replaceWithVoid();
        answers.set(0);
        var waiting = behind.subscribeAsCompletionStage();
        gone.cancel();
        proxy.thaw();
        waiting.orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join();
        assertThat(answers).hasValue(3);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    @DisplayName("a statement that took too long leaves nothing behind for the next organisation")
    void timedOut(Way way) {
        DatabaseConnections impatient = narrow(
                DatabaseSettings.of(proxy.address(), database.platform()).withStatementTimeout(Duration.ofMillis(150)),
                1);
        for (int i = 0; i < 3; i++) {
            Uni<SqlRows> slow = way.ask(impatient, one, SqlCall.of("select pg_sleep(5)::text"));
            Uni<SqlRows> next = way.ask(impatient, other, OWNERS);
            assertThatThrownBy(() -> await(slow)).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                            e.problem().code())
                    .isEqualTo(ProblemCode.LIMIT_EXCEEDED));
            check(other, 3, await(next));
        }
        leave(impatient);
    }

    @Test
    @DisplayName("a transaction that was rolled back leaves its connection without an organisation")
    void rolledBack() {
        for (int i = 0; i < 5; i++) {
            Uni<Object> refused = doors.inOrg(one).transaction(session -> session.execute(OWNERS)
                    .invoke(rows -> check(one, 1, rows))
                    .chain(() -> session.execute(SqlCall.of("select 1 / $1::int4", 0)))
                    .chain(() -> Uni.createFrom().item(new Object())));
            assertThatThrownBy(() -> await(refused)).isInstanceOf(SqlFailure.class);
            assertThat(await(unset(doors)).value(0, 0)).isIn("", null);
            assertThat(await(unset(doors)).value(0, 1)).isEqualTo(0L);
            check(other, 3, await(Way.TRANSACTION.ask(doors, other, OWNERS)));
        }
    }

    @Test
    @DisplayName("two organisations under load get their own, while connections break under them")
    void load() {
        DatabaseConnections wide = narrow(DatabaseSettings.of(proxy.address(), database.platform()), 2);
        Random random = new Random(11);
        for (int round = 0; round < 25; round++) {
            List<Uni<Void>> asked = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Way way = Way.values()[random.nextInt(Way.values().length)];
                asked.add(random.nextBoolean() ? asked(wide, way, one, 1) : asked(wide, way, other, 3));
            }
            int after = 1 + random.nextInt(8);
            Uni<Void> breaking = Uni.createFrom()
                    .voidItem()
                    .onItem()
                    .delayIt()
                    .by(Duration.ofMillis(after))
                    .invoke(proxy::cut);
            asked.add(breaking);
            await(Uni.join().all(asked).andFailFast());
        }
        assertThat(answers).as("answers").hasValueGreaterThan(250);
        assertThat(faults).as("refusals").hasPositiveValue();
        leave(wide);
    }

    /** What a connection of the transactions' pool is set to between transactions. */
    private static Uni<SqlRows> unset(DatabaseConnections doors) {
        return Answers.borrow(doors.transactions()).chain(connection -> Answers.rows(() -> connection
                        .preparedQuery(
                                "select current_setting('armature.org', true)," + " (select count(*) from addresses)")
                        .execute())
                .onTermination()
                .invoke(() -> connection.close()));
    }

    private Uni<Void> together(Way way) {
        return Uni.join()
                .all(asked(way, one, 1), asked(way, other, 3), asked(way, one, 1), asked(way, other, 3))
                .andFailFast()
                .replaceWithVoid();
    }

    private void assertHealthy(Way way) {
        int before = answers.get();
        for (int i = 0; i < 20 && answers.get() < before + 4; i++) {
            // the news that a connection is gone may come after the next statement was sent on it
            before = answers.get();
            await(together(way));
        }
        assertThat(answers).hasValue(before + 4);
    }

    private Uni<Void> asked(Way way, OrgId org, int size) {
        return asked(doors, way, org, size);
    }

    /** Fails for a wrong answer only; that there was none is counted. */
    private Uni<Void> asked(DatabaseConnections through, Way way, OrgId org, int size) {
        return way.ask(through, org, OWNERS)
                .invoke(rows -> {
                    check(org, size, rows);
                    answers.incrementAndGet();
                })
                .replaceWithVoid()
                .onFailure(failure -> failure instanceof ProblemException || failure instanceof SqlFailure)
                .recoverWithUni(failure -> {
                    faults.incrementAndGet();
                    return Uni.createFrom().voidItem();
                });
    }

    private static void check(OrgId org, int size, SqlRows rows) {
        assertThat(rows.size()).isEqualTo(size);
        for (int i = 0; i < size; i++) {
            assertThat(rows.value(i, 0)).isEqualTo(org.value());
            assertThat(rows.value(i, 1)).isEqualTo(org.value());
        }
    }

    private DatabaseConnections narrow(DatabaseSettings wide, int size) {
        return database.open(
                new DatabaseSettings(
                        wide.app(),
                        wide.platform(),
                        size,
                        size,
                        size,
                        1,
                        wide.statementTimeout(),
                        wide.preparedStatements(),
                        false),
                StatementListener.NONE);
    }

    private OrgId withAddresses(int count) {
        OrgId org = database.newOrganisation();
        await(database.connections().inOrg(org).transaction(session -> Uni.join()
                .all(IntStream.range(0, count)
                        .mapToObj(i -> insert(session, org))
                        .toList())
                .andFailFast()));
        return org;
    }

    private static Uni<SqlRows> insert(SqlSession session, OrgId org) {
        return session.execute(SqlCall.of(
                "insert into addresses (org_id, id, version, created_at, updated_at, created_through)"
                        + " values ($1, $2, 1, now(), now(), 'API')",
                org.value(),
                UUID.randomUUID()));
    }

    /** Connections that broke are gone already. */
    private static void leave(DatabaseConnections doors) {
        await(doors.close().onFailure(ProblemException.class).recoverWithNull());
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
