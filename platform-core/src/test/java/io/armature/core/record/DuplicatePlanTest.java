package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.SqlCall;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Standing;
import io.armature.core.org.OrgId;
import io.armature.core.read.RowRights;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.model.DuplicateAction;
import io.armature.metadata.model.DuplicateMethod;
import io.armature.metadata.model.DuplicateRule;
import io.armature.metadata.model.ModuleRules;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.resolve.DuplicateCheck;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Dduplicates.rows} says how many records of each module an organisation has; plans are held, times are told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Duplicates are looked for behind row-level security")
class DuplicatePlanTest {
    private static final Logger LOG = Logger.getLogger(DuplicatePlanTest.class);
    private static final int ROWS = Integer.getInteger("duplicates.rows", 20_000);
    private static final int OTHERS = 2;
    private static final String TEXTS = "record_match_text_idx";

    /** Two words of three syllables each, of twenty, and one that every second name ends with. */
    private static final String NAMES = """
            create temporary table named as select n, (lpad(to_hex(1700000000000 + n), 12, '0') || '80028'
                || substr(md5('$ORG' || n), 1, 15))::uuid as account,
                (lpad(to_hex(1700000000000 + n), 12, '0') || '80038' || substr(md5('$ORG' || n), 1, 15))::uuid as contact,
                s[1 + n * 7919 %% 20] || s[1 + n * 104729 / 20 %% 20] || s[1 + n * 1299709 / 400 %% 20] || ' '
                || s[1 + n * 15485863 %% 20] || s[1 + n * 32452843 / 20 %% 20] || s[1 + n * 49979687 / 400 %% 20]
                || case when n %% 2 = 0 then ' gmbh' else ' ltd' end as name
            from generate_series(1, %d::int8) n,
                (select array['ka','ro','mi','tel','sun','bra','vo','ner','li','pax','dro','fen','gul','hy','jo','quin','rus','tam','wex','zo'] s) s
            """;

    private final WriteBench bench = WriteBench.changed(OrganisationDefinition.unchanged()
            .withModuleRules(Map.of(
                    "accounts", rules("alike", "name", DuplicateMethod.FUZZY),
                    "contacts", rules("same", "email", DuplicateMethod.FOLDED))));
    private final OrgCatalog limited =
            bench.under(Definitions.readAccess("access.yaml", """
            everyone:
              modules:
                users: { rights: [read], scope: ALL }
            roles:
              REP:
                modules:
                  accounts: { rights: [create, read, update], scope: OWN }
            """).orThrow());
    private final UUID user = bench.created("users", "username", "rep");
    private final DuplicateCheck alike = check("accounts");
    private final DuplicateCheck same = check("contacts");
    private final UUID first = bench.created("accounts", "name", "Karomi Telsunbra GmbH", "ownerId", user);

    @BeforeAll
    void fill() throws SQLException {
        bench.created("contacts", "lastName", "Ada", "email", "ada@example.com");
        fill(bench.org);
        for (int i = 0; i < OTHERS; i++) {
            fill(bench.database.newOrganisation());
        }
        try (Connection owner = bench.database.connect(bench.database.owner());
                Statement statement = owner.createStatement()) {
            statement.execute("vacuum (analyze) record_match");
            statement.execute("vacuum (analyze) accounts");
        }
    }

    @ParameterizedTest(name = "under {0}")
    @DisplayName("of one that is written, by the index of trigrams")
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void one(String plans) throws SQLException {
        held("one record under " + plans, plan(MatchKeySql.find(bench.org, alike, written(1)), plans));
    }

    @ParameterizedTest(name = "under {0}")
    @DisplayName("of each of a batch, by the index of trigrams")
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void batch(String plans) throws SQLException {
        held("100 records under " + plans, plan(MatchKeySql.find(bench.org, alike, written(100)), plans));
    }

    @Test
    @DisplayName("of one that is asked about, by the index of trigrams")
    void asked() throws SQLException {
        held("asked of one", plan(MatchKeySql.matchesOf(bench.org, alike, first), "force_custom_plan"));
    }

    @Test
    @DisplayName("of a page of records, by the index of trigrams")
    void page() throws SQLException {
        held(
                "a page",
                plan(
                        MatchKeySql.matchesAfter(bench.org, alike, new UUID(0, 0), DuplicateFinder.lookedAt(alike)),
                        "force_custom_plan"));
    }

    @Test
    @DisplayName("by the primary key where values have to be the same")
    void same() throws SQLException {
        MatchKeySql.Kept kept = new MatchKeySql.Kept(
                same, MatchKey.written(same), UUID.randomUUID(), new MatchKey(UUID.randomUUID(), List.of()));
        for (String plans : List.of("force_custom_plan", "force_generic_plan")) {
            String plan = plan(MatchKeySql.find(bench.org, same, List.of(kept)), plans);
            assertThat(plan).contains("record_match_pkey").doesNotContain("Seq Scan on record_match");
        }
    }

    @Test
    @DisplayName("and of those found what a caller sees is looked up by their ids, and by whom it is seen")
    void seen() throws SQLException {
        Caller caller = new Caller(
                bench.organisation,
                Optional.of(user),
                Optional.empty(),
                Set.of("REP"),
                Scopes.everything(),
                Standing.alone());
        RowRights rights = new RowRights(limited.access().of(caller), limited.catalog(), caller, Instant.now());
        List<UUID> found =
                bench
                        .stored()
                        .texts("select id::text from accounts where org_id = ? limit 100", bench.org.value())
                        .stream()
                        .map(UUID::fromString)
                        .toList();
        String plan = plan(rights.askSeen(bench.module("accounts"), found), "force_custom_plan");
        assertThat(plan).contains("accounts_pkey").contains("owner_id").doesNotContain("Seq Scan on accounts");
    }

    private static void held(String what, String plan) {
        LOG.infof("%s of %d: %s", what, ROWS, plan.lines().toList().getLast());
        assertThat(plan).contains("Bitmap Index Scan on " + TEXTS).doesNotContain("Seq Scan on record_match");
        assertThat(plan.lines()
                        .filter(line -> line.contains("Bitmap Index Scan on " + TEXTS))
                        .map(line -> line.replaceAll(".*actual .*?rows=([0-9.]+).*", "$1"))
                        .mapToDouble(Double::parseDouble)
                        .max()
                        .orElseThrow())
                .as("keys that the index finds for a record: those nearly as alike as the rule says")
                .isLessThan(ROWS / 15.0);
    }

    private List<MatchKeySql.Kept> written(int records) throws SQLException {
        List<String> names = bench.stored()
                .texts(
                        "select first_text from record_match where org_id = ? and first_text is not null"
                                + " order by record_id desc limit ?",
                        bench.org.value(),
                        records);
        UUID hash = UUID.fromString(hash(alike));
        return IntStream.range(0, records)
                .mapToObj(i -> new MatchKeySql.Kept(
                        alike, MatchKey.written(alike), UUID.randomUUID(), new MatchKey(hash, List.of(names.get(i)))))
                .toList();
    }

    private String hash(DuplicateCheck check) {
        return bench.stored()
                .texts(
                        "select value_hash::text from record_match where org_id = ? and rule_no = ? limit 1",
                        bench.org.value(),
                        check.number())
                .getFirst();
    }

    private void fill(OrgId org) throws SQLException {
        String hash = hash(alike);
        try (Connection owner = bench.database.connect(bench.database.owner());
                Statement statement = owner.createStatement()) {
            statement.execute("drop table if exists named");
            statement.execute(NAMES.formatted(ROWS).replace("$ORG", org.value()));
            statement.execute(
                    "insert into accounts (org_id, id, version, created_at, updated_at, created_through, name,"
                            + " name_key) select '" + org.value()
                            + "', account, 1, now(), now(), 'API', name, name from named");
            statement.execute(
                    "insert into record_match (org_id, rule_no, side, value_hash, record_id, first_text) select '"
                            + org.value() + "', " + alike.number() + ", 0, '" + hash + "', account, name from named");
            statement.execute("insert into record_match (org_id, rule_no, side, value_hash, record_id) select '"
                    + org.value() + "', " + same.number() + ", 0, md5(name || n)::uuid, contact from named");
        }
    }

    private String plan(SqlCall call, String plans) throws SQLException {
        try (Connection app = bench.database.connect(bench.database.app());
                Statement statement = app.createStatement()) {
            statement.execute("select set_config('armature.org', '" + bench.org.value() + "', false)");
            statement.execute("set jit = off");
            statement.execute("set plan_cache_mode = " + plans);
            statement.execute("prepare looked as " + call.text());
            ResultSet rows = statement.executeQuery("explain (analyze, verbose) execute looked("
                    + call.values().stream().map(DuplicatePlanTest::literal).collect(Collectors.joining(", ")) + ")");
            StringBuilder plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    private static String literal(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Number number -> number.toString();
            case Object[] several ->
                "'"
                        + Arrays.stream(several)
                                .map(one -> one == null ? "NULL" : "\"" + one + "\"")
                                .collect(Collectors.joining(",", "{", "}"))
                        + "'";
            default -> "'" + value + "'";
        };
    }

    private DuplicateCheck check(String module) {
        return bench.module(module).rules().duplicateChecks().getFirst();
    }

    private static ModuleRules rules(String name, String field, DuplicateMethod method) {
        return ModuleRules.none()
                .withDuplicateRules(List.of(new DuplicateRule(
                        name,
                        DuplicateAction.WARN,
                        Optional.empty(),
                        List.of(new DuplicateRule.Condition(field, method, Optional.empty(), Optional.empty())),
                        Optional.empty(),
                        true)));
    }
}
