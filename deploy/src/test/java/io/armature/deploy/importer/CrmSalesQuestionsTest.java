package io.armature.deploy.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a sales manager asks of the sales data set, each by one query, against answers computed from the files. */
@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("One query answers")
class CrmSalesQuestionsTest {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("M/d/uuuu");
    private static final String FIGURES = " won: count(where: { stage: { eq: \"WON\" } })"
            + " lost: count(where: { stage: { eq: \"LOST\" } })"
            + " sum(where: { stage: { eq: \"WON\" } }) { amount } } }";

    /** A line of the pipeline. */
    private record Deal(
            String agent, String product, String account, String stage, String engaged, String closed, String value) {
        boolean won() {
            return stage.equals("Won");
        }

        boolean open() {
            return !won() && !stage.equals("Lost");
        }

        long days() {
            return ChronoUnit.DAYS.between(LocalDate.parse(engaged, WRITTEN), LocalDate.parse(closed, WRITTEN));
        }

        String quarter() {
            return closed.isEmpty()
                    ? ""
                    : LocalDate.parse(closed, WRITTEN)
                            .with(IsoFields.DAY_OF_QUARTER, 1)
                            .toString();
        }
    }

    /** Of some deals: how many were won and lost, and what was won. */
    private record Rate(int won, int lost, BigDecimal sum) {
        static Rate of(List<Deal> deals) {
            int won = (int) deals.stream().filter(Deal::won).count();
            int lost = (int)
                    deals.stream().filter(deal -> !deal.won() && !deal.open()).count();
            BigDecimal sum = deals.stream()
                    .filter(Deal::won)
                    .map(deal -> new BigDecimal(deal.value()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Rate(won, lost, sum);
        }

        static Rate of(JsonNode group) {
            JsonNode sum = group.at("/sum/amount");
            return new Rate(
                    group.path("won").asInt(),
                    group.path("lost").asInt(),
                    sum.isNull() ? BigDecimal.ZERO : new BigDecimal(sum.asText()));
        }
    }

    @Inject
    Applicants applicants;

    private Api api;
    private List<Deal> deals;

    @BeforeAll
    void fill() {
        api = applicants.newOrganisation();
        PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        List<String> words =
                List.of(CrmSalesMappingTest.FOLDER.toString(), "--url", api.base(), "--token", api.token());
        assertThat(new ImportCommand(quiet, quiet).run(words, Map.of())).isEqualTo(ImportCommand.DONE);
        deals = lines("sales_pipeline.csv").stream()
                .map(cells -> new Deal(
                        cells[1],
                        cells[2].equals("GTXPro") ? "GTX Pro" : cells[2],
                        cells[3],
                        cells[4],
                        cells[5],
                        cells[6],
                        cells[7]))
                .toList();
        assertThat(deals).hasSize(8_800);
    }

    @Test
    @DisplayName("win rate and won sum per agent")
    void perAgent() {
        assertThat(rates(
                        "{ owner: { user: { username: VALUE } } }",
                        "owner { ... on User { username } }",
                        "/key/owner/username"))
                .isEqualTo(expected(Deal::agent))
                .hasSize(30);
    }

    @Test
    @DisplayName("win rate and won sum per product")
    void perProduct() {
        assertThat(rates("{ product: { name: VALUE } }", "product { name }", "/key/product/name"))
                .isEqualTo(expected(Deal::product))
                .hasSize(7);
    }

    @Test
    @DisplayName("win rate and won sum per quarter")
    void perQuarter() {
        assertThat(rates("{ closeDate: QUARTER }", "closeDate", "/key/closeDate"))
                .isEqualTo(expected(Deal::quarter))
                .containsKeys("2017-01-01", "2017-10-01", "");
    }

    @Test
    @DisplayName("average days from engage to close, of all deals and per product")
    void cycle() {
        api.data("mutation { changeMetadata(changes: [{ createField: { module: \"opportunities\","
                + " name: \"daysToClose\", label: \"Days to close\", type: FORMULA, result: INTEGER,"
                + " expression: \"closeDate - engageDate\" } }]) { version } }");
        Map<String, Double> expected = deals.stream()
                .filter(deal -> !deal.engaged().isEmpty() && !deal.closed().isEmpty())
                .collect(Collectors.groupingBy(Deal::product, Collectors.averagingLong(Deal::days)));
        double all = deals.stream()
                .filter(deal -> !deal.engaged().isEmpty() && !deal.closed().isEmpty())
                .mapToLong(Deal::days)
                .average()
                .orElseThrow();

        JsonNode found = api.data("{ all: opportunitiesAggregate { avg { daysToClose } }"
                + " opportunitiesAggregate(groupBy: [{ product: { name: VALUE } }]) {"
                + " key { product { name } } avg { daysToClose } } }");

        assertThat(found.at("/all/0/avg/daysToClose").asDouble())
                .isCloseTo(all, within(1e-9))
                .isGreaterThan(1);
        Map<String, Double> perProduct = new TreeMap<>();
        found.get("opportunitiesAggregate")
                .forEach(group -> perProduct.put(
                        group.at("/key/product/name").asText(),
                        group.at("/avg/daysToClose").asDouble()));
        assertThat(perProduct.keySet()).isEqualTo(expected.keySet());
        perProduct.forEach((product, days) -> assertThat(days).isCloseTo(expected.get(product), within(1e-9)));
    }

    @Test
    @DisplayName("in which months of the year deals are won, whatever the year")
    void months() {
        Map<Integer, Integer> expected = new TreeMap<>();
        deals.stream()
                .filter(Deal::won)
                .forEach(deal ->
                        expected.merge(LocalDate.parse(deal.closed(), WRITTEN).getMonthValue(), 1, Integer::sum));
        Map<Integer, Integer> found = new TreeMap<>();
        groups("where: { stage: { eq: \"WON\" } }, groupBy: [{ closeDate: MONTH_OF_YEAR }]) {"
                        + " datePart(of: \"closeDate:MONTH_OF_YEAR\") count } }")
                .forEach(group -> found.put(
                        group.get("datePart").asInt(), group.get("count").asInt()));
        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(9);
    }

    @Test
    @DisplayName("which accounts no deal was won with, of all products and of one")
    void withoutWonDeal() {
        assertThat(accounts("opportunities: { none: { stage: { eq: \"WON\" } } }"))
                .isEqualTo(expectedAccounts(Deal::won));
        assertThat(accounts("opportunities: { count: { eq: 0 }, where: { stage: { eq: \"WON\" },"
                        + " product: { name: { eq: \"GTK 500\" } } } }"))
                .isEqualTo(expectedAccounts(deal -> deal.won() && deal.product().equals("GTK 500")))
                .isNotEmpty();
    }

    @Test
    @DisplayName("what each manager's agents have in the pipeline")
    void pipelines() {
        Map<String, String> managers =
                lines("sales_teams.csv").stream().collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        Map<String, Integer> expected = new TreeMap<>();
        deals.stream().filter(Deal::open).forEach(deal -> expected.merge(managers.get(deal.agent()), 1, Integer::sum));

        Map<String, Integer> found = new TreeMap<>();
        groups("where: { stage: { in: [\"PROSPECTING\", \"ENGAGING\"] } },"
                        + " groupBy: [{ owner: { user: { manager: { username: VALUE } } } }],"
                        + " orderBy: [{ figure: COUNT, direction: DESC }]) {"
                        + " key { owner { ... on User { manager { username } } } } count } }")
                .forEach(group -> found.put(
                        group.at("/key/owner/manager/username").asText(),
                        group.path("count").asInt()));

        assertThat(found).isEqualTo(expected).hasSize(6);
    }

    private Map<String, Rate> rates(String groupBy, String key, String pointer) {
        Map<String, Rate> rates = new TreeMap<>();
        groups("groupBy: [" + groupBy + "], first: 1000) { key { " + key + " }" + FIGURES)
                .forEach(group -> rates.put(group.at(pointer).asText(""), Rate.of(group)));
        rates.replaceAll(
                (name, rate) -> new Rate(rate.won(), rate.lost(), rate.sum().stripTrailingZeros()));
        return named(rates);
    }

    /** A null key reads as the text null. */
    private static Map<String, Rate> named(Map<String, Rate> rates) {
        Map<String, Rate> named = new TreeMap<>();
        rates.forEach((name, rate) -> named.put(name.equals("null") ? "" : name, rate));
        return named;
    }

    private Map<String, Rate> expected(Function<Deal, String> by) {
        Map<String, Rate> rates = new TreeMap<>();
        deals.stream().collect(Collectors.groupingBy(by)).forEach((name, group) -> {
            Rate rate = Rate.of(group);
            rates.put(name, new Rate(rate.won(), rate.lost(), rate.sum().stripTrailingZeros()));
        });
        return rates;
    }

    private JsonNode groups(String rest) {
        return api.data("{ opportunitiesAggregate(" + rest).path("opportunitiesAggregate");
    }

    private Set<String> accounts(String where) {
        Set<String> names = new TreeSet<>();
        api.data("{ accounts(first: 1000, where: { " + where + " }) { nodes { name } } }")
                .at("/accounts/nodes")
                .forEach(node -> names.add(node.path("name").asText()));
        return names;
    }

    private Set<String> expectedAccounts(Function<Deal, Boolean> counts) {
        Set<String> names = new TreeSet<>();
        lines("accounts.csv").forEach(cells -> names.add(cells[0]));
        deals.stream().filter(counts::apply).forEach(deal -> names.remove(deal.account()));
        return names;
    }

    private static List<String[]> lines(String file) {
        try {
            return Files.readAllLines(CrmSalesMappingTest.FOLDER.resolve(file)).stream()
                    .skip(1)
                    .map(line -> Arrays.copyOf(line.split(",", -1), 8))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
