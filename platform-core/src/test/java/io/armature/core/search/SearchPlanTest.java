package io.armature.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.access.Access;
import io.armature.core.catalog.CatalogNode;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.SqlCall;
import io.armature.core.database.TestDatabase;
import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.armature.core.org.Organisation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code -Dsearch.rows} says how many records; plans are held, times are told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPlanTest {
    private static final Logger LOG = Logger.getLogger(SearchPlanTest.class);
    private static final int ROWS = Integer.getInteger("search.rows", 50_000);
    private static final int RUNS = 3;

    /** Two words of three syllables each, of twenty: eight thousand different ones; every fourth name ends alike. */
    private static final String NAMES = """
            create temporary table named as select n, (lpad(to_hex(1700000000000 + n), 12, '0') || '80028'
                || substr(md5('$ORG' || n), 1, 15))::uuid as id,
                s[1 + n * 7919 %% 20] || s[1 + n * 104729 / 20 %% 20] || s[1 + n * 1299709 / 400 %% 20] as one,
                s[1 + n * 15485863 %% 20] || s[1 + n * 32452843 / 20 %% 20] || s[1 + n * 49979687 / 400 %% 20] as two,
                case when n %% 4 = 0 then 'gmbh' else 'ltd' end as form
            from generate_series(1, %d::int8) n,
                (select array['ka','ro','mi','tel','sun','bra','vo','ner','li','pax','dro','fen','gul','hy','jo','quin','rus','tam','wex','zo'] s) s
            """;

    private final TestDatabase database = TestDatabase.shared();
    private final CatalogNode node = CatalogNode.over(database);
    private final OrgId org = database.newOrganisation();
    private final OrgId other = database.newOrganisation();

    @BeforeAll
    void fill() throws SQLException {
        fill(org, ROWS);
        fill(other, 1_000);
        try (Connection owner = database.connect(database.owner());
                Statement statement = owner.createStatement()) {
            statement.execute("vacuum (analyze) record_search");
            statement.execute("vacuum (analyze) accounts");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "one word, karomi, false, record_search_words_idx",
        "two words, karomi telsunbra, false, record_search_words_idx",
        "a beginning, karo, false, record_search_words_idx",
        "a word of every fourth record, gmbh karo, false, record_search_words_idx",
        "a short word near others, kaormi, true, record_search_words_idx",
        "a long word spelled alike, kaorminer, true, record_search_fuzzy_idx"
    })
    void Behind_row_level_security_an_index_serves(String what, String text, boolean alike, String index)
            throws SQLException {
        String plan = explain(text, alike);
        LOG.infof("%s of %d records: %s", what, ROWS, plan.lines().toList().getLast());
        assertThat(plan).contains(index).doesNotContain("Seq Scan on record_search");
    }

    @Test
    void Beginnings_meet_words_of_the_organisation_alone() throws SQLException {
        String plan = explain("karo", false);
        long found = plan.lines()
                .filter(line -> line.contains("Bitmap Index Scan on record_search_words_idx"))
                .map(line -> line.replaceAll(".*actual .*?rows=([0-9]+).*", "$1"))
                .mapToLong(Long::parseLong)
                .max()
                .orElseThrow();
        assertThat(found)
                .isEqualTo(count("select count(*) from record_search where org_id = '" + org.value()
                        + "' and (fuzzy like 'karo%' or fuzzy like '% karo%')"));
    }

    private void fill(OrgId organisation, int rows) throws SQLException {
        try (Connection owner = database.connect(database.owner());
                Statement statement = owner.createStatement()) {
            statement.execute("drop table if exists named");
            statement.execute(NAMES.formatted(rows).replace("$ORG", organisation.value()));
            statement.execute(
                    "insert into accounts (org_id, id, version, created_at, updated_at, created_through, name,"
                            + " name_key) select '" + organisation.value()
                            + "', id, 1, now(), now(), 'API', one || ' ' || two,"
                            + " one || ' ' || two from named");
            statement.execute("insert into record_search (org_id, record_id, part, module_no, words, fuzzy) select '"
                    + organisation.value() + "', id, '2:name', 2, array_to_tsvector(array['" + organisation.value()
                    + "' || one, '" + organisation.value() + "' || two, '" + organisation.value()
                    + "' || form]), one || ' ' || two || ' ' || form from named");
        }
    }

    private String explain(String text, boolean alike) throws SQLException {
        OrgCatalog catalog = node.current(org);
        Organisation organisation =
                new Organisation(org, "test", "Test", ZoneId.of("UTC"), Currency.getInstance("EUR"), Locale.ENGLISH);
        Caller caller = new Caller(organisation, Optional.empty(), Optional.empty(), Set.of(Caller.ADMIN));
        SearchTerms terms = SearchTerms.of(text, io.armature.core.value.TextFolding.of(Locale.ENGLISH));
        SearchRequest request =
                new SearchRequest(text, catalog.catalog().modules().values(), 50, Optional.empty());
        SqlCall call = new RecordSearch(database.connections(), java.time.Clock.systemUTC())
                .call(
                        new RecordSearch.Look(caller, catalog, Access.full(), terms, request),
                        SearchCursor.start(terms.fingerprint(), alike));
        String best = "";
        for (int run = 0; run < RUNS; run++) {
            best = plan(call);
        }
        return best;
    }

    private String plan(SqlCall call) throws SQLException {
        try (Connection app = database.connect(database.app());
                Statement statement = app.createStatement()) {
            statement.execute("select set_config('armature.org', '" + org.value() + "', false)");
            statement.execute("set pg_trgm.word_similarity_threshold = 0.35");
            statement.execute("set jit = off");
            statement.execute("prepare searched as " + call.text());
            ResultSet rows = statement.executeQuery("explain (analyze) execute searched("
                    + call.values().stream().map(SearchPlanTest::literal).collect(Collectors.joining(", ")) + ")");
            StringBuilder plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection owner = database.connect(database.owner());
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String literal(Object value) {
        return switch (value) {
            case Number number -> number.toString();
            case Object[] several ->
                quoted(Arrays.stream(several)
                        .map(one -> "\"" + one.toString().replace("\"", "\\\"") + "\"")
                        .collect(Collectors.joining(",", "{", "}")));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        return Stream.of(text.replace("'", "''")).collect(Collectors.joining("", "'", "'"));
    }
}
