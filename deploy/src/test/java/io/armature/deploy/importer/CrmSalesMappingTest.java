package io.armature.deploy.importer;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.armature.deploy.importer.mapping.Conversion;
import io.armature.deploy.importer.mapping.Mapping;
import io.armature.deploy.importer.mapping.Step;
import io.armature.deploy.importer.row.CsvLine;
import io.armature.deploy.importer.row.InputRow;
import io.armature.deploy.importer.row.KeysSeen;
import io.armature.deploy.importer.row.RowConverter;
import io.armature.deploy.importer.row.RowResult;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The mapping of the sales data set, on its own files and without a server. */
class CrmSalesMappingTest {
    static final Path FOLDER = Path.of("demo", "crm-sales");

    private static final ImportPlan PLAN = ImportPlan.check(FOLDER);
    private static final Map<String, Set<String>> KNOWN = new HashMap<>();

    private static List<InputRow> managers = List.of();
    private static List<InputRow> agents = List.of();
    private static List<InputRow> accounts = List.of();
    private static List<InputRow> products = List.of();
    private static List<InputRow> opportunities = List.of();

    @BeforeAll
    static void convertEverything() {
        managers = convert("managers");
        agents = convert("agents");
        accounts = convert("accounts");
        products = convert("products");
        opportunities = convert("opportunities");
    }

    private static List<InputRow> convert(String name) {
        Mapping mapping = PLAN.mapping();
        Step step = mapping.steps().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        RowConverter converter = new RowConverter(step, CrmSalesMappingTest::idOf);
        KeysSeen keys = new KeysSeen(step.repeats());
        List<InputRow> rows = new ArrayList<>();
        List<CsvLine.Row> waiting = new ArrayList<>();
        PLAN.files().get(mapping.steps().indexOf(step)).forEach(line -> {
            switch (converter.convert((CsvLine.Row) line)) {
                case RowResult.Ready ready -> keep(ready.row(), step, keys, rows);
                case RowResult.Waiting later -> waiting.add(later.row());
                case RowResult.Refused refused -> throw new AssertionError(refused);
            }
        });
        waiting.forEach(row -> keep(((RowResult.Ready) converter.convert(row)).row(), step, keys, rows));
        return rows;
    }

    private static void keep(InputRow row, Step step, KeysSeen keys, List<InputRow> rows) {
        switch (keys.see(row)) {
            case KeysSeen.Verdict.First first -> {
                rows.add(row);
                KNOWN.computeIfAbsent(step.module(), module -> new HashSet<>())
                        .add(row.key().text());
            }
            case KeysSeen.Verdict.Repeat repeat -> {}
            case KeysSeen.Verdict.Clash clash -> throw new AssertionError(clash);
        }
    }

    private static Optional<String> idOf(Conversion.Reference where, String text) {
        return KNOWN.getOrDefault(where.module(), Set.of()).contains(text)
                ? Optional.of(where.module() + "/" + text)
                : Optional.empty();
    }

    private static long count(List<InputRow> rows, Predicate<Map<String, Object>> condition) {
        return rows.stream().map(InputRow::input).filter(condition).count();
    }

    @Test
    void six_managers_and_thirty_five_agents_come_of_one_file() {
        assertThat(managers).hasSize(6);
        assertThat(agents).hasSize(35);
        assertThat(agents)
                .element(10)
                .extracting(InputRow::input)
                .isEqualTo(Map.of(
                        "username", "Mei-Mei Johns",
                        "firstName", "Mei-Mei",
                        "lastName", "Johns",
                        "managerId", "users/Melvin Marxen",
                        "region", "Central"));
    }

    @Test
    void eighty_five_accounts_fifteen_of_them_with_a_parent() {
        assertThat(accounts).hasSize(85);
        assertThat(count(accounts, input -> input.containsKey("parentAccountId")))
                .isEqualTo(15);
        assertThat(count(accounts, input -> input.get("industry").equals("TECHNOLOGY")))
                .isEqualTo(12);
        assertThat(count(accounts, input -> input.get("officeLocation").equals("Philippines")))
                .isEqualTo(1);
    }

    @Test
    void revenue_in_millions_becomes_plain_money() {
        assertThat(accounts.getFirst().input()).containsEntry("annualRevenue", "1100040000");
    }

    @Test
    void seven_products_with_prices() {
        assertThat(products).hasSize(7);
        assertThat(products)
                .extracting(InputRow::input)
                .contains(Map.of("name", "GTX Pro", "series", "GTX", "unitPrice", "4821"));
    }

    @Test
    void every_opportunity_converts_under_its_stage() {
        assertThat(opportunities).hasSize(8_800);
        assertThat(opportunities.stream().collect(groupingBy(row -> row.input().get("stage"), counting())))
                .isEqualTo(Map.of("WON", 4_238L, "LOST", 2_473L, "ENGAGING", 1_589L, "PROSPECTING", 500L));
    }

    @Test
    void opportunities_without_account_have_none_and_are_named_after_their_product() {
        assertThat(count(opportunities, input -> !input.containsKey("accountId")))
                .isEqualTo(1_425);
        assertThat(count(
                        opportunities,
                        input -> !input.containsKey("accountId")
                                && input.get("productId").equals("products/" + input.get("name"))))
                .isEqualTo(1_425);
    }

    @Test
    void the_misspelt_product_is_found() {
        assertThat(count(opportunities, input -> input.get("productId").equals("products/GTX Pro")))
                .isEqualTo(1_480);
        assertThat(count(opportunities, input -> input.get("name").toString().contains("GTXPro")))
                .isZero();
    }

    @Test
    void missing_dates_and_values_stay_missing() {
        assertThat(count(opportunities, input -> !input.containsKey("engageDate")))
                .isEqualTo(500);
        assertThat(count(opportunities, input -> !input.containsKey("closeDate")))
                .isEqualTo(2_089);
        assertThat(count(opportunities, input -> !input.containsKey("amount"))).isEqualTo(2_089);
    }

    @Test
    void dates_are_read_month_first() {
        assertThat(opportunities.getFirst().input())
                .containsEntry("engageDate", "2016-10-20")
                .containsEntry("closeDate", "2017-03-01");
    }

    @Test
    void the_won_amounts_add_up() {
        BigDecimal won = opportunities.stream()
                .map(InputRow::input)
                .filter(input -> "WON".equals(input.get("stage")))
                .map(input -> new BigDecimal(input.get("amount").toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(won).isEqualByComparingTo("10005534");
    }
}
