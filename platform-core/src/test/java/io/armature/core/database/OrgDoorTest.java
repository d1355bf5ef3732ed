package io.armature.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrgDoorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final SqlCall OWNERS = SqlCall.of("select org_id from addresses");

    private final TestDatabase database = TestDatabase.shared();
    private final DatabaseConnections doors = database.connections();

    @Nested
    @DisplayName("A read")
    class Read {
        @ParameterizedTest
        @EnumSource(ReadKind.class)
        @DisplayName("sees its own organisation's records only, on every kind of connection")
        void ownOnly(ReadKind kind) {
            OrgId one = withAddresses(1);
            OrgId other = withAddresses(2);
            assertThat(owners(one, kind)).containsExactly(one.value());
            assertThat(owners(other, kind)).containsExactly(other.value(), other.value());
        }

        @Test
        @DisplayName("of 1,000 interleaved over 20 organisations gives each its own contents")
        void interleaved() {
            List<OrgId> orgs = IntStream.range(1, 21)
                    .mapToObj(OrgDoorTest.this::withAddresses)
                    .toList();
            List<Uni<SqlRows>> reads = IntStream.range(0, 1_000)
                    .mapToObj(i -> doors.inOrg(orgs.get(i * 7 % 20)).read(OWNERS, ReadKind.values()[i % 3]))
                    .toList();
            List<SqlRows> answers = await(Uni.join().all(reads).andFailFast());
            for (int i = 0; i < 1_000; i++) {
                int index = i * 7 % 20;
                assertThat(column(answers.get(i)))
                        .hasSize(index + 1)
                        .containsOnly(orgs.get(index).value());
            }
        }

        @Test
        @DisplayName("that the database refuses fails with its SQLSTATE and leaves the next read unharmed")
        void refused() {
            OrgId org = withAddresses(1);
            assertThatThrownBy(() -> read(org, SqlCall.of("select 1 / $1::int4", 0)))
                    .isInstanceOfSatisfying(
                            SqlFailure.class, f -> assertThat(f.sqlState()).isEqualTo("22012"));
            assertThat(owners(org, ReadKind.LIST)).containsExactly(org.value());
        }

        @Test
        @DisplayName("that takes longer than the statement timeout is LIMIT_EXCEEDED")
        void timeout() {
            DatabaseSettings quick = DatabaseSettings.of(database.app(), database.platform())
                    .withStatementTimeout(Duration.ofMillis(200));
            DatabaseConnections impatient = database.open(quick, StatementListener.NONE);
            Uni<SqlRows> slow =
                    impatient.inOrg(database.newOrganisation()).read(SqlCall.of("select pg_sleep(5)"), ReadKind.SLOW);
            assertThatThrownBy(() -> await(slow)).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                            e.problem().code())
                    .isEqualTo(ProblemCode.LIMIT_EXCEEDED));
            await(impatient.close());
        }

        @Test
        @DisplayName("can be made transactional by configuration")
        void transactional() {
            DatabaseSettings settings =
                    DatabaseSettings.of(database.app(), database.platform()).withTransactionalReads(true);
            DatabaseConnections own = database.open(settings, StatementListener.NONE);
            OrgId org = withAddresses(3);
            assertThat(column(await(own.inOrg(org).read(OWNERS, ReadKind.LIST))))
                    .hasSize(3);
            await(own.close());
        }

        @Test
        @DisplayName("is told to the listener once, without its setting")
        void listened() {
            List<String> heard = new CopyOnWriteArrayList<>();
            DatabaseConnections own = database.open(
                    DatabaseSettings.of(database.app(), database.platform()), (org, text) -> heard.add(text));
            await(own.inOrg(withAddresses(1)).read(OWNERS, ReadKind.BY_KEY));
            assertThat(heard).containsExactly(OWNERS.text());
            await(own.close());
        }
    }

    @Nested
    @DisplayName("A broken connection")
    class Broken {
        @Test
        @DisplayName("never lets an answer through under another organisation, and is replaced")
        void terminated() {
            List<OrgId> orgs = IntStream.range(1, 6)
                    .mapToObj(OrgDoorTest.this::withAddresses)
                    .toList();
            int answered = 0;
            for (int round = 0; round < 10; round++) {
                List<Uni<List<Object>>> reads = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    reads.add(attempt(orgs.get(i % 5), i % 5 + 1));
                }
                Uni<List<List<Object>>> all = Uni.join().all(reads).andFailFast();
                List<List<Object>> answers =
                        await(Uni.combine().all().unis(all, kill(round)).with((list, killed) -> list));
                answered += (int) answers.stream().filter(a -> !a.isEmpty()).count();
            }
            assertThat(answered).isPositive();
            assertThat(await(replaced(orgs.get(4)))).hasSize(5);
        }

        /** The news that the last round's connection is gone may come after the next read was sent on it. */
        private Uni<List<Object>> replaced(OrgId org) {
            return Uni.createFrom()
                    .deferred(() -> doors.inOrg(org).read(OWNERS, ReadKind.LIST))
                    .map(OrgDoorTest::column)
                    .onFailure(OrgDoorTest::unavailable)
                    .retry()
                    .withBackOff(Duration.ofMillis(10))
                    .atMost(10);
        }

        private Uni<List<Object>> attempt(OrgId org, int size) {
            return doors.inOrg(org)
                    .read(OWNERS, ReadKind.LIST)
                    .map(OrgDoorTest::column)
                    .invoke(values -> assertThat(values).hasSize(size).containsOnly(org.value()))
                    .onFailure(OrgDoorTest::unavailable)
                    .recoverWithItem(List.of());
        }
    }

    @Nested
    @DisplayName("A transaction")
    class Transaction {
        @Test
        @DisplayName("commits when its work completes")
        void commits() {
            OrgId org = database.newOrganisation();
            await(doors.inOrg(org).transaction(session -> insert(session, org)));
            assertThat(owners(org, ReadKind.LIST)).containsExactly(org.value());
        }

        @Test
        @DisplayName("rolls back when its work fails, and says why")
        void rollsBack() {
            OrgId org = database.newOrganisation();
            Uni<Object> work = doors.inOrg(org).transaction(session -> insert(session, org)
                    .chain(() -> Uni.createFrom().failure(new IllegalStateException("on purpose"))));
            assertThatThrownBy(() -> await(work)).hasMessage("on purpose");
            assertThat(owners(org, ReadKind.LIST)).isEmpty();
        }

        @Test
        @DisplayName("cannot commit after a statement of it was refused")
        void aborted() {
            OrgId org = database.newOrganisation();
            Uni<SqlRows> work = doors.inOrg(org).transaction(session -> insert(session, org)
                    .chain(rows -> session.execute(SqlCall.of("select 1 / $1::int4", 0))
                            .onFailure()
                            .recoverWithItem(rows)));
            assertThatThrownBy(() -> await(work)).isInstanceOf(SqlFailure.class);
            assertThat(owners(org, ReadKind.LIST)).isEmpty();
        }

        @Test
        @DisplayName("names the constraint that was violated")
        void constraint() {
            OrgId org = database.newOrganisation();
            UUID id = UUID.randomUUID();
            Uni<SqlRows> twice = doors.inOrg(org)
                    .transaction(session -> insert(session, org, id).chain(() -> insert(session, org, id)));
            assertThatThrownBy(() -> await(twice))
                    .isInstanceOfSatisfying(
                            SqlFailure.class, f -> assertThat(f.constraint()).isEqualTo("addresses_pkey"));
        }

        @Test
        @DisplayName("cannot write a record of another organisation")
        void foreign() {
            OrgId org = database.newOrganisation();
            OrgId other = database.newOrganisation();
            Uni<SqlRows> work = doors.inOrg(org).transaction(session -> insert(session, other));
            assertThatThrownBy(() -> await(work)).isInstanceOfSatisfying(SqlFailure.class, f -> assertThat(f.sqlState())
                    .isEqualTo("42501"));
        }

        @Test
        @DisplayName("gives its connection back however it ends, 100 times over")
        void givesBack() {
            OrgId org = database.newOrganisation();
            for (int i = 0; i < 100; i++) {
                Uni<SqlRows> sleeping =
                        doors.inOrg(org).transaction(session -> session.execute(SqlCall.of("select pg_sleep(0.001)")));
                sleeping.subscribe().with(rows -> {}).cancel();
            }
            await(doors.inOrg(org).transaction(session -> insert(session, org)));
            assertThat(owners(org, ReadKind.LIST)).hasSize(1);
        }
    }

    @Nested
    @DisplayName("Values")
    class Values {
        @Test
        @DisplayName("of every column type go in and come out as the contract says")
        void roundTrip() {
            OffsetDateTime now = OffsetDateTime.of(2026, 2, 3, 4, 5, 6, 789_000, ZoneOffset.UTC);
            UUID id = UUID.randomUUID();
            SqlRows rows = read(
                    database.newOrganisation(),
                    SqlCall.of(
                            "select $1::text, $2::uuid, $3::int4, $4::int8, $5::numeric, $6::bool, $7::date,"
                                    + " $8::timestamptz, ($9::text::jsonb ->> 'a'), $10::text[], $11::uuid[],"
                                    + " $12::numeric[], $13::text, $14::int8[], $15::date[], $16::timestamptz[]",
                            "x",
                            id,
                            7,
                            8L,
                            new BigDecimal("12.3400"),
                            true,
                            LocalDate.of(2026, 1, 2),
                            now,
                            "{\"a\":\"b\"}",
                            new String[] {"p", "q"},
                            new UUID[] {id},
                            new BigDecimal[] {new BigDecimal("1.5"), null},
                            null,
                            new Long[] {1L},
                            new LocalDate[] {LocalDate.EPOCH},
                            new OffsetDateTime[] {now}));
            assertThat(rows.value(0, 0)).isEqualTo("x");
            assertThat(rows.value(0, 1)).isEqualTo(id);
            assertThat(rows.value(0, 2)).isEqualTo(7);
            assertThat(rows.value(0, 3)).isEqualTo(8L);
            assertThat(rows.value(0, 4)).isEqualTo(new BigDecimal("12.3400"));
            assertThat(rows.value(0, 5)).isEqualTo(true);
            assertThat(rows.value(0, 6)).isEqualTo(LocalDate.of(2026, 1, 2));
            assertThat(rows.value(0, 7)).isEqualTo(now);
            assertThat(rows.value(0, 8)).isEqualTo("b");
            assertThat((Object[]) rows.value(0, 9)).containsExactly("p", "q");
            assertThat(rows.value(0, 12)).isNull();
        }
    }

    private OrgId withAddresses(int count) {
        OrgId org = database.newOrganisation();
        await(doors.inOrg(org).transaction(session -> {
            List<Uni<SqlRows>> inserts = IntStream.range(0, count)
                    .mapToObj(i -> insert(session, org))
                    .toList();
            return Uni.join().all(inserts).andFailFast();
        }));
        return org;
    }

    private static Uni<SqlRows> insert(SqlSession session, OrgId org) {
        return insert(session, org, UUID.randomUUID());
    }

    private static Uni<SqlRows> insert(SqlSession session, OrgId org, UUID id) {
        return session.execute(SqlCall.of(
                "insert into addresses (org_id, id, version, created_at, updated_at, created_through)"
                        + " values ($1, $2, 1, now(), now(), 'API')",
                org.value(),
                id));
    }

    private List<Object> owners(OrgId org, ReadKind kind) {
        return column(await(doors.inOrg(org).read(OWNERS, kind)));
    }

    private SqlRows read(OrgId org, SqlCall call) {
        return await(doors.inOrg(org).read(call, ReadKind.LIST));
    }

    private Uni<Void> kill(int round) {
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(1 + round))
                .invoke(() -> {
                    try (var connection = database.connect(database.owner());
                            var statement = connection.createStatement()) {
                        statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where usename = 'armature_app' and application_name = 'armature'");
                    } catch (java.sql.SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static boolean unavailable(Throwable failure) {
        return failure instanceof ProblemException e && e.problem().code() == ProblemCode.UNAVAILABLE;
    }

    private static List<Object> column(SqlRows rows) {
        return IntStream.range(0, rows.size())
                .<Object>mapToObj(i -> rows.value(i, 0))
                .toList();
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
