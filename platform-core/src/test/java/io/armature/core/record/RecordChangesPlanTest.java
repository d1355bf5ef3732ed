package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.armature.core.access.Access;
import io.armature.core.query.ChangePart;
import io.armature.core.query.Deleted;
import io.armature.core.query.Paging;
import io.armature.core.query.Predicate;
import io.armature.core.query.Read;
import io.armature.core.query.RecordQuery;
import io.armature.core.read.PreparedRead;
import io.armature.core.sql.Binder;
import io.armature.core.sql.Bindings;
import io.armature.metadata.resolve.Module;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The history of the records of a list")
class RecordChangesPlanTest {
    private static final int RECORDS = 20;
    private static final int CHANGES = 1_000;
    private static final int PAGE = 5;
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    private final WriteBench bench = WriteBench.standard();

    @Test
    @DisplayName("is read from the end of a range of the primary key: a page of each, and one change more")
    void page() throws SQLException, IOException {
        for (int i = 0; i < RECORDS; i++) {
            UUID account = bench.created("accounts", "name", "A" + i);
            bench.stored()
                    .texts(
                            "insert into record_history (org_id, record_id, version, field, old_value, new_value,"
                                    + " changed_at, through) select ?, ?, 1 + n / 2,"
                                    + " case n % 2 when 0 then 'name' else 'status' end, to_jsonb('B'::text),"
                                    + " to_jsonb('C'::text), now(), 'API' from generate_series(1, ?) n returning field",
                            bench.org.value(), account, CHANGES);
        }

        List<JsonNode> scans = scans(explained());

        assertThat(scans).extracting(scan -> scan.path("Index Name").asText()).containsOnly("record_history_pkey");
        assertThat(scans)
                .extracting(scan -> scan.path("Scan Direction").asText())
                .containsOnly("Backward");
        assertThat(scans.stream().mapToDouble(RecordChangesPlanTest::rows).sum())
                .isEqualTo(RECORDS * (PAGE + 1));
    }

    private static double rows(JsonNode scan) {
        return (scan.path("Actual Rows").asDouble()
                        + scan.path("Rows Removed by Filter").asDouble())
                * scan.path("Actual Loops").asDouble();
    }

    private String explained() throws SQLException {
        Module accounts = bench.module("accounts");
        RecordQuery.Page list = new RecordQuery.Page(
                accounts,
                new Predicate.All(),
                List.of(),
                page(50),
                Deleted.WITHOUT,
                List.of(new Read.Changes(accounts, List.of(ChangePart.values()), page(PAGE))),
                false,
                false);
        PreparedRead read = PreparedRead.of(list, bench.catalog.catalog(), Access.full());
        List<@Nullable Object> values =
                new Binder(new Bindings(bench.organisation, Instant.now(), List.of())).values(read.sql());
        String sql = PARAMETER
                .matcher(read.sql().text())
                .replaceAll(
                        place -> Matcher.quoteReplacement(literal(values.get(Integer.parseInt(place.group(1)) - 1))));
        try (Connection owner = bench.database.connect(bench.database.owner());
                Statement statement = owner.createStatement()) {
            statement.execute("analyze record_history");
        }
        try (Connection app = bench.database.connect(bench.database.app());
                Statement statement = app.createStatement()) {
            statement.execute("select set_config('armature.org', '" + bench.org + "', false)");
            ResultSet rows = statement.executeQuery("explain (analyze, format json) " + sql);
            rows.next();
            return rows.getString(1);
        }
    }

    private static Paging page(int size) {
        return new Paging(false, Optional.empty(), size, Optional.empty());
    }

    private static String literal(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Object[] array ->
                Arrays.stream(array)
                        .map(RecordChangesPlanTest::literal)
                        .collect(Collectors.joining(",", "array[", "]"));
            case Number number -> number.toString();
            default -> "'" + value + "'";
        };
    }

    /** Those of the history. */
    private static List<JsonNode> scans(String plan) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        collect(new JsonMapper().readTree(plan).get(0).get("Plan"), found);
        return found;
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.path("Relation Name").asText().equals("record_history")) {
            into.add(node);
        }
        node.path("Plans").forEach(child -> collect(child, into));
    }
}
