package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.history.HistoryPage;
import io.armature.core.history.HistoryReader;
import io.armature.core.history.HistorySweep;
import io.armature.core.history.PastRecord;
import io.armature.core.history.RecordPast;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Standing;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.Grants;
import io.armature.metadata.access.ModuleGrant;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.access.RowScope;
import io.armature.metadata.model.ModuleOverride;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Accounts keep their history for 30 days, contacts for ever. */
class HistoryRetentionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MANY = 12_001;

    private final WriteBench bench =
            WriteBench.withOverrides(ModuleOverride.none("accounts").withHistoryDays(OptionalInt.of(30)));
    private final HistoryReader history = new HistoryReader(bench.database.connections(), Clock.systemUTC());
    private final RecordPast past = new RecordPast(bench.database.connections(), Clock.systemUTC());
    private final HistorySweep sweep = new HistorySweep(
            bench.database.connections().platform(), bench.database.connections(), bench.catalogs, Clock.systemUTC());

    private final UUID account = bench.created("accounts", "name", "A");
    private final UUID contact = bench.created("contacts", "lastName", "A", "email", "a@example.org");

    private static OffsetDateTime daysAgo(int days) {
        return OffsetDateTime.now(ZoneOffset.UTC).minusDays(days);
    }

    @Test
    @DisplayName("The sweep removes what is older, of the module alone, and nothing else")
    void removed() {
        changes();

        sweep.sweep(bench.org).await().atMost(PATIENCE);
        sweep.sweep(bench.org).await().atMost(PATIENCE);

        assertThat(kept(account)).containsExactly("3");
        assertThat(kept(contact)).containsExactly("2", "3");
    }

    @Test
    @DisplayName("The sweep goes through more than one step takes")
    void steps() {
        bench.stored()
                .texts(
                        "insert into record_history (org_id, record_id, version, field, old_value, new_value, changed_at,"
                                + " through) select ?, ?, n, 'name', to_jsonb('B'::text), to_jsonb('C'::text),"
                                + " now() - case when n <= ? then interval '31 days' else interval '29 days' end, 'API'"
                                + " from generate_series(10, ?) n returning field",
                        bench.org.value(),
                        account,
                        MANY,
                        MANY + 5);

        sweep.sweep(bench.org).await().atMost(PATIENCE);

        assertThat(kept(account)).hasSize(5);
    }

    @Test
    @DisplayName("An organisation of which nothing is old, or nothing is to go, is left alone")
    void others() {
        WriteBench other = WriteBench.standard();
        UUID record = other.created("accounts", "name", "A");
        other.update("accounts", record, "name", "B");
        age(other, record, 2, 400);
        new HistorySweep(
                        other.database.connections().platform(),
                        other.database.connections(),
                        other.catalogs,
                        Clock.systemUTC())
                .sweep(other.org)
                .await()
                .atMost(PATIENCE);
        sweep.sweep(bench.org).await().atMost(PATIENCE);
        assertThat(other.stored().count("record_history")).isEqualTo(1);
        assertThat(other.stored().count("history_boundary")).isZero();
    }

    @Test
    @DisplayName(
            "An instant of which the history is kept no longer is GONE, swept or not, and later ones are told rightly")
    void refused() {
        changes();

        assertThat(code(bench.catalog, account, daysAgo(35))).isEqualTo(ProblemCode.GONE);
        sweep.sweep(bench.org).await().atMost(PATIENCE);
        assertThat(code(bench.catalog, account, daysAgo(35))).isEqualTo(ProblemCode.GONE);

        assertThat(name(at(bench.caller, bench.catalog, account, daysAgo(20)))).isEqualTo("B");
        assertThat(name(at(bench.caller, bench.catalog, account, daysAgo(0)))).isEqualTo("C");
        assertThat(name(at(bench.caller, bench.catalog, contact, daysAgo(35)))).isEqualTo("b@example.org");
    }

    @Test
    @DisplayName("What was swept stays unknown when history is kept for ever again")
    void remembered() {
        changes();
        sweep.sweep(bench.org).await().atMost(PATIENCE);
        OrgCatalog forEver =
                new OrgCatalog(bench.org, 0, 0, WriteBench.standard().catalog.catalog());

        assertThat(code(forEver, account, daysAgo(35))).isEqualTo(ProblemCode.GONE);
        assertThat(name(at(bench.caller, forEver, account, daysAgo(20)))).isEqualTo("B");
    }

    @Test
    @DisplayName("Who does not see the record is not told so: there is no such record")
    void unseen() {
        changes();
        Caller rep = new Caller(
                bench.organisation,
                Optional.of(UUID.randomUUID()),
                Optional.empty(),
                Set.of("REP"),
                Scopes.everything(),
                Standing.alone());

        assertThat(past.at(rep, bench.under(ownAccounts()), account, daysAgo(35))
                        .await()
                        .atMost(PATIENCE))
                .isEmpty();
        assertThat(past.at(bench.caller, bench.catalog, UUID.randomUUID(), daysAgo(35))
                        .await()
                        .atMost(PATIENCE))
                .isEmpty();
    }

    @Test
    @DisplayName("The history tells nothing older, swept or not")
    void told() {
        changes();

        assertThat(versions(account)).containsExactly(3);
        assertThat(versions(contact)).containsExactly(3, 2);
    }

    private static AccessDefinition ownAccounts() {
        ModuleGrant accounts = new ModuleGrant(Set.of(RecordRight.READ), RowScope.OWN, new TreeMap<>());
        Grants grants = new Grants(new TreeMap<>(Map.of("accounts", accounts)), Set.of(), false, false);
        return new AccessDefinition(
                Grants.nothing(),
                new TreeMap<>(Map.of("REP", grants)),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                List.of());
    }

    /** Both were changed 40 days ago and ten days ago; they were there long before. */
    private void changes() {
        bench.update("accounts", account, "name", "B");
        bench.update("accounts", account, "name", "C");
        bench.update("contacts", contact, "email", "b@example.org");
        bench.update("contacts", contact, "email", "c@example.org");
        for (UUID record : List.of(account, contact)) {
            age(bench, record, 2, 40);
            age(bench, record, 3, 10);
        }
        for (String table : List.of("accounts", "contacts")) {
            bench.stored()
                    .texts(
                            "update " + table + " set created_at = created_at - interval '100 days' where org_id = ?"
                                    + " returning id",
                            bench.org.value());
        }
    }

    private static void age(WriteBench of, UUID record, int version, int days) {
        of.stored()
                .texts(
                        "update record_history set changed_at = changed_at - make_interval(days => ?) where org_id = ?"
                                + " and record_id = ? and version = ? returning field",
                        days,
                        of.org.value(),
                        record,
                        version);
    }

    private List<String> kept(UUID record) {
        return bench
                .stored()
                .texts(
                        "select distinct version from record_history where org_id = ? and record_id = ? order by 1",
                        bench.org.value(),
                        record)
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private List<Integer> versions(UUID record) {
        HistoryPage page = history.page(bench.caller, bench.catalog, record, Optional.empty(), 100)
                .await()
                .atMost(PATIENCE)
                .orElseThrow();
        return page.changes().stream()
                .map(change -> change.version())
                .distinct()
                .toList();
    }

    private ProblemCode code(OrgCatalog under, UUID record, OffsetDateTime instant) {
        return catchThrowableOfType(ProblemException.class, () -> at(bench.caller, under, record, instant))
                .problem()
                .code();
    }

    private PastRecord at(Caller caller, OrgCatalog under, UUID record, OffsetDateTime instant) {
        return past.at(caller, under, record, instant).await().atMost(PATIENCE).orElseThrow();
    }

    private static String name(PastRecord record) {
        String audited = record.module().name().equals("accounts") ? "name" : "email";
        return String.valueOf(
                record.values().get(record.module().require(audited)).orElseThrow());
    }
}
