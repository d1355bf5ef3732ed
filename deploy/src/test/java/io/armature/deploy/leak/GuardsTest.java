package io.armature.deploy.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.catalog.Catalogs;
import io.armature.core.database.SqlCall;
import io.armature.core.database.TestDatabase;
import io.armature.core.grant.AccessService;
import io.armature.core.identity.ApiTokens;
import io.armature.core.registry.Organisations;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.armature.deploy.leak.Breach.Method;
import io.armature.graphql.visible.CallerSchemas;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
@DisplayName("The leak matrix")
class GuardsTest {
    private static final String SQL = "io.armature.core.database.SqlCall";
    private static final Method ANY_ORGANISATION = new Method(SQL, "text", 0, Changed.AnyOrganisation.class, "");

    private static final Method WHOLE_SCHEMA =
            new Method("io.armature.graphql.visible.ElementRights", "allow", 1, Changed.Yes.class, "");
    private static final Method ALL_MEMBERS =
            new Method("io.armature.graphql.visible.ElementRights", "meet", 1, Changed.Yes.class, "");
    private static final int PART = 500;

    /** Questions by caller: to make them takes longer than to ask them. */
    private static final Map<String, List<Question>> HIDDEN = new HashMap<>();

    private static final Map<String, List<Question>> VISIBLE = new HashMap<>();

    @Inject
    Applicants applicants;

    @Inject
    Catalogs catalogs;

    @Inject
    Organisations organisations;

    @Inject
    AccessService access;

    @Inject
    ApiTokens tokens;

    @Inject
    CallerSchemas schemas;

    private final Asker asker = new Asker();
    private Insiders insiders;

    @BeforeEach
    void world() {
        insiders = Insiders.of(new World.Makers(applicants, catalogs, organisations, access, tokens), schemas);
    }

    @AfterEach
    void close() {
        asker.close();
    }

    @ParameterizedTest
    @EnumSource(Guard.class)
    @DisplayName("notices when a guard is taken out")
    void notices(Guard guard) throws SQLException {
        long start = System.nanoTime();
        Insider insider = insiders.named(guard.insider());
        List<Question> hidden = hidden(insider);
        List<Question> visible = visible(insider);
        Matrix matrix = new Matrix(asker, insider);
        try (Breach _ = guard.breach()) {
            matrix.names(hidden);
            untilTold(matrix, visible, Corpus.paths(insiders.world()));
        }
        System.out.printf(
                "Without %s: %,d of %,d checks told something, in %d ms%n",
                guard, matrix.findings().size(), matrix.checks(), (System.nanoTime() - start) / 1_000_000L);
        assertThat(matrix.findings()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    @DisplayName("finds nothing in the same questions when all guards stand")
    void standing(String name) throws SQLException {
        Insider insider = insiders.named(name);
        Matrix matrix = new Matrix(asker, insider);
        matrix.names(hidden(insider));
        matrix.secrets(visible(insider), Corpus.paths(insiders.world()));
        assertThat(matrix.findings()).isEmpty();
    }

    static Stream<String> everybody() {
        return Stream.of(Insiders.STRANGER, Roles.OWN, "MODULES_0", "FIELDS_0");
    }

    @Test
    @DisplayName("finds nothing between organisations while statements name none: row-level security alone holds")
    void secondWall() throws SQLException {
        Insider stranger = insiders.named(Insiders.STRANGER);
        Matrix matrix = new Matrix(asker, stranger);
        try (Breach _ = Breach.of(List.of(ANY_ORGANISATION))) {
            assertThat(SqlCall.of("select id from accounts t where t.org_id = $1", "x")
                            .text())
                    .as("what is sent")
                    .doesNotContain("org_id");
            List<Question> asked =
                    Corpus.chosen(Corpus.visible(stranger), insiders.world().catalog(), 0);
            matrix.secrets(asked, Corpus.paths(insiders.world()));
        }
        assertThat(matrix.findings()).isEmpty();
        assertThat(matrix.checks()).isGreaterThan(1_000);
    }

    @Test
    @DisplayName("and notices between organisations when neither statements nor row-level security keep them apart")
    void noWall() throws SQLException {
        Insider stranger = insiders.named(Insiders.STRANGER);
        Matrix matrix = new Matrix(asker, stranger);
        owner("alter table accounts disable row level security");
        try (Breach _ = Breach.of(List.of(ANY_ORGANISATION))) {
            untilTold(matrix, visible(stranger), List.of());
        } finally {
            owner("alter table accounts enable row level security");
        }
        assertThat(matrix.findings()).isNotEmpty();
    }

    @Test
    @DisplayName("finds no values of hidden fields when the schema hides none: the planner's own check alone holds")
    void planner() throws SQLException {
        Insider insider = insiders.named("FIELDS_1");
        Matrix matrix = new Matrix(asker, insider);
        try (Breach _ = Breach.of(List.of(WHOLE_SCHEMA, ALL_MEMBERS, Guard.otherwise("planner")))) {
            matrix.secrets(everything(insider), List.of());
        }
        assertThat(matrix.findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("uses")
    @DisplayName("finds values of hidden fields when the planner's own check is taken out besides the schema")
    void fieldRights(String use) throws SQLException {
        Method unchecked = new Method(
                "io.armature.core.query.FieldRights", "field", 1, Changed.NotLooking.class, "FieldRights." + use);
        Insider insider = insiders.named("FIELDS_1");
        Matrix matrix = new Matrix(asker, insider);
        try (Breach _ = Breach.of(List.of(WHOLE_SCHEMA, ALL_MEMBERS, unchecked, Guard.otherwise("broken" + use)))) {
            untilTold(matrix, everything(insider), List.of());
        }
        assertThat(matrix.findings()).isNotEmpty();
    }

    /** The methods that check what a query reads, filters by, orders by and groups by, and what it computes. */
    static Stream<String> uses() {
        return Stream.of("reads", "predicate", "query", "measure");
    }

    /** Asks part after part, in an order of no meaning, until an answer tells something. */
    private static void untilTold(Matrix matrix, List<Question> questions, List<String> paths) throws SQLException {
        List<Question> mixed = new ArrayList<>(questions);
        Collections.shuffle(mixed, new Random(mixed.size()));
        for (int from = 0; from < mixed.size() && matrix.findings().isEmpty(); from += PART) {
            List<Question> part = mixed.subList(from, Math.min(mixed.size(), from + PART));
            matrix.secrets(part, from == 0 ? paths : List.of());
        }
    }

    private List<Question> hidden(Insider insider) {
        return HIDDEN.computeIfAbsent(insider.toString(), name -> some(Corpus.hidden(insiders, insider)));
    }

    private List<Question> visible(Insider insider) {
        return VISIBLE.computeIfAbsent(insider.toString(), name -> some(Corpus.visible(insider)));
    }

    private List<Question> everything(Insider insider) {
        return VISIBLE.computeIfAbsent(
                "everything to " + insider,
                name -> some(Questions.of(insiders.whole(), new Literals(insider.known(), 2))));
    }

    private List<Question> some(List<Question> questions) {
        var catalog = insiders.world().catalog();
        return Corpus.chosen(Corpus.some(questions, catalog), catalog, 0);
    }

    private static void owner(String sql) throws SQLException {
        TestDatabase database = TestDatabase.shared();
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
