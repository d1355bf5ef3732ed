package io.armature.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.database.Database;
import io.armature.core.database.SqlCall;
import io.armature.core.database.TestDatabase;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The audit log")
class AuditLogTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final TestDatabase DATABASE = TestDatabase.shared();

    private final Database database = DATABASE.connections();
    private final AuditReader reader = new AuditReader(database);
    private final AuditVerification verification = new AuditVerification(database);
    private final AuditSealing sealing = new AuditSealing(DATABASE.connections().platform(), database);
    private final OrgId org = DATABASE.newOrganisation();
    private final Actor somebody =
            Actor.token(org, UUID.randomUUID(), Optional.of(UUID.randomUUID()), Origin.of("request-1", "203.0.113.7"));

    @Nested
    @DisplayName("keeps an entry")
    class Keeps {
        @Test
        @DisplayName("as it was given, and nobody else's organisation sees it")
        void whole() {
            AuditEntry entry = AuditEntry.of(AuditKind.RECORD_PURGED)
                    .detailed("PURGED")
                    .in("contacts")
                    .on(UUID.randomUUID())
                    .naming(List.of("email", "phone"))
                    .at(7);
            record(entry);
            AuditRecord stored = page(AuditFilter.everything()).getFirst();
            assertThat(stored.entry()).isEqualTo(entry);
            assertThat(stored.actor()).isEqualTo(somebody);
            assertThat(stored.times()).isEqualTo(1);
            assertThat(await(reader.page(
                            DATABASE.newOrganisation(), AuditFilter.everything(), OptionalLong.empty(), 10)))
                    .isEmpty();
        }

        @Test
        @DisplayName("exactly if the change in the same transaction is kept")
        void withTheChange() {
            assertThatThrownBy(() -> await(database.inOrg(org).transaction(session -> AuditLog.record(
                                    session, somebody, AuditEntry.of(AuditKind.ACCESS_CHANGED))
                            .chain(() -> session.execute(SqlCall.of("select 1/0"))))))
                    .isNotNull();
            assertThat(page(AuditFilter.everything())).isEmpty();
        }

        @Test
        @DisplayName("that filters find by kind, module, record, user and time, and pages go on after")
        void filters() {
            UUID record = UUID.randomUUID();
            record(
                    AuditEntry.of(AuditKind.RECORD_PURGED).in("leads").on(record),
                    AuditEntry.of(AuditKind.ACCESS_CHANGED));
            assertThat(kinds(with(List.of(AuditKind.ACCESS_CHANGED), null, null)))
                    .containsExactly(AuditKind.ACCESS_CHANGED);
            assertThat(kinds(with(List.of(), "leads", null))).containsExactly(AuditKind.RECORD_PURGED);
            assertThat(kinds(with(List.of(), null, record))).containsExactly(AuditKind.RECORD_PURGED);
            assertThat(kinds(with(List.of(), "contacts", null))).isEmpty();
            long newest = page(AuditFilter.everything()).getFirst().position();
            assertThat(await(reader.page(org, AuditFilter.everything(), OptionalLong.of(newest), 10)))
                    .extracting(found -> found.entry().kind())
                    .containsExactly(AuditKind.RECORD_PURGED);
        }

        private List<AuditKind> kinds(AuditFilter filter) {
            return page(filter).stream().map(found -> found.entry().kind()).toList();
        }

        private AuditFilter with(List<AuditKind> kinds, String module, UUID record) {
            return new AuditFilter(
                    kinds,
                    somebody.user(),
                    somebody.token(),
                    Optional.ofNullable(module),
                    Optional.ofNullable(record),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    @ParameterizedTest
    @DisplayName("cannot be changed by the application's roles")
    @ValueSource(
            strings = {
                "update audit_log set kind = 'SIGNED_IN'",
                "delete from audit_log",
                "truncate audit_log",
                "update audit_seal set hash = ''",
                "delete from audit_seal"
            })
    void onlyAddedTo(String sql) throws SQLException {
        record(AuditEntry.of(AuditKind.ACCESS_CHANGED));
        try (Connection app = DATABASE.connect(DATABASE.app());
                Connection platform = DATABASE.connect(DATABASE.platform());
                Connection owner = DATABASE.connect(DATABASE.owner())) {
            execute(app, "select set_config('armature.org', '" + org.value() + "', false)");
            assertThatThrownBy(() -> execute(app, sql)).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(platform, sql)).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(owner, sql)).hasMessageContaining("only added to");
        }
        assertThat(page(AuditFilter.everything())).hasSize(1);
    }

    @Nested
    @DisplayName("is sealed")
    class Sealed {
        @BeforeEach
        void three() {
            for (int batch = 0; batch < 3; batch++) {
                record(
                        AuditEntry.of(AuditKind.RECORD_PURGED).in("leads").on(UUID.randomUUID()),
                        AuditEntry.of(AuditKind.METADATA_CHANGED).at(batch));
                await(sealing.seal(org));
            }
        }

        @Test
        @DisplayName("and holds while nobody touches it; sealing again adds nothing")
        void holds() {
            await(sealing.seal(org));
            AuditVerification.Finding finding = await(verification.verify(org));
            assertThat(finding.broken()).isEmpty();
            assertThat(finding.seals()).isEqualTo(3);
            assertThat(finding.entries()).isEqualTo(6);
        }

        @ParameterizedTest
        @DisplayName("so that what the owner does to the second batch is found there")
        @ValueSource(
                strings = {
                    "update audit_log set record_id = null where {second} and kind = 'RECORD_PURGED'",
                    "update audit_log set happened_at = happened_at - interval '1 microsecond' where {second}",
                    "delete from audit_log where {second} and kind = 'RECORD_PURGED'",
                    "delete from audit_log where {second}",
                    "update audit_log set position = -position where {second}; update audit_log set position ="
                            + " (select 0 - sum(position) from audit_log where {org} and position < 0) + position"
                            + " where {org} and position < 0",
                    "insert into audit_log select (jsonb_populate_record(a, jsonb_build_object('position',"
                            + " a.position + 1000000))).* from audit_log a where {second} and kind = 'RECORD_PURGED';"
                            + " update audit_seal set upto_position = upto_position + 1000000 where {org} and number = 2",
                    "update audit_seal set hash = repeat('0', 64) where {org} and number = 2"
                })
        void tampered(String template) throws SQLException {
            String mine = "org_id = '" + org.value() + "'";
            String second = mine + " and position > (select after_position from audit_seal where " + mine
                    + " and number = 2) and position <= (select upto_position from audit_seal where " + mine
                    + " and number = 2)";
            try (Connection owner = DATABASE.connect(DATABASE.owner())) {
                execute(owner, "set session_replication_role = replica");
                execute(owner, template.replace("{second}", second).replace("{org}", mine));
            }
            AuditVerification.Finding finding = await(verification.verify(org));
            assertThat(finding.broken().map(Seal::number)).contains(2L);
            assertThat(finding.seals()).isEqualTo(1);
        }

        @Test
        @DisplayName("only while nobody is adding: an entry that is committed late is in the next batch")
        void late() {
            CompletableFuture<Void> goOn = new CompletableFuture<>();
            CompletableFuture<Void> written = new CompletableFuture<>();
            CompletableFuture<Void> slow = database.inOrg(org)
                    .<Void>transaction(
                            session -> AuditLog.record(session, somebody, AuditEntry.of(AuditKind.ACCESS_CHANGED))
                                    .invoke(() -> written.complete(null))
                                    .chain(() -> Uni.createFrom().completionStage(goOn)))
                    .subscribeAsCompletionStage();
            written.join();
            record(AuditEntry.of(AuditKind.LIMITS_CHANGED));
            await(sealing.seal(org));
            assertThat(await(verification.verify(org)).entries()).isEqualTo(6);
            goOn.complete(null);
            slow.join();
            await(sealing.seal(org));
            AuditVerification.Finding finding = await(verification.verify(org));
            assertThat(finding.broken()).isEmpty();
            assertThat(finding.entries()).isEqualTo(8);
        }
    }

    private void record(AuditEntry... entries) {
        await(database.inOrg(org).transaction(session -> AuditLog.record(session, somebody, entries)));
    }

    private List<AuditRecord> page(AuditFilter filter) {
        return await(reader.page(org, filter, OptionalLong.empty(), 100));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
