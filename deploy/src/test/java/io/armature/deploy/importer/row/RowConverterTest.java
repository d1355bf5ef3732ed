package io.armature.deploy.importer.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.deploy.importer.mapping.MappingReader;
import io.armature.deploy.importer.mapping.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RowConverterTest {
    private static final String MAPPING = """
            steps:
              - file: accounts.csv
                module: accounts
                key: name
                fields:
                  name: { column: account }
                  description: { template: ["{account} in {city}", "{account}"] }
                  employees: { column: employees, type: integer }
                  status: { constant: ACTIVE }
                  rating: { column: rating, type: key, blank: clear }
                  industry: { column: sector, type: key, blank: refuse }
                  ownerId: { column: owner, lookup: { module: users, by: username } }
                  parentAccountId: { column: parent, lookup: { module: accounts, by: name } }
            """;
    private static final Step STEP = MappingReader.read(MAPPING).steps().getFirst();

    private final RowConverter converter = new RowConverter(
            STEP, (where, text) -> text.equals("Known") ? Optional.of("id-" + where.module()) : Optional.empty());

    private RowResult convert(String... columnsAndCells) {
        Map<String, String> cells = new HashMap<>(Map.of("account", "Betatech", "sector", "medical"));
        for (int i = 0; i < columnsAndCells.length; i += 2) {
            cells.put(columnsAndCells[i], columnsAndCells[i + 1]);
        }
        return converter.convert(new CsvLine.Row(7, cells));
    }

    private Map<String, Object> input(String... columnsAndCells) {
        RowResult result = convert(columnsAndCells);
        assertThat(result).isInstanceOf(RowResult.Ready.class);
        return ((RowResult.Ready) result).row().input();
    }

    @Nested
    class A_good_row {
        @Test
        void carries_its_line_its_key_and_the_value_of_every_rule() {
            RowResult result = convert("city", "Nairobi", "employees", "1185", "rating", "Hot", "owner", "Known");

            Map<String, Object> input = Map.of(
                    "name", "Betatech",
                    "description", "Betatech in Nairobi",
                    "employees", 1185,
                    "status", "ACTIVE",
                    "rating", "HOT",
                    "industry", "MEDICAL",
                    "ownerId", "id-users");
            assertThat(result)
                    .isEqualTo(new RowResult.Ready(new InputRow(7, RowKey.of(Map.of("name", "Betatech")), input)));
        }

        @Test
        void with_a_blank_cell_leaves_the_field_out() {
            assertThat(input()).doesNotContainKeys("employees", "ownerId", "parentAccountId");
        }

        @Test
        void with_a_blank_cell_empties_the_field_if_the_rule_says_so() {
            assertThat(input()).containsEntry("rating", null);
        }

        @Test
        void takes_the_first_template_whose_columns_are_filled() {
            assertThat(input()).containsEntry("description", "Betatech");
        }
    }

    @Nested
    class A_row_is_refused {
        @Test
        void with_every_reason_at_once() {
            assertThat(convert("employees", "few", "owner", "Nobody", "sector", ""))
                    .isEqualTo(new RowResult.Refused(
                            7,
                            List.of(
                                    "employees: 'few' is not a whole number",
                                    "industry: is blank",
                                    "ownerId: users has no record whose username is 'Nobody'")));
        }

        @Test
        void when_its_key_is_blank() {
            assertThat(convert("account", ""))
                    .isEqualTo(new RowResult.Refused(7, List.of("name: is blank, and the record is found by it")));
        }
    }

    @Nested
    class A_row_of_a_key_of_several_fields {
        private final RowConverter prices =
                new RowConverter(MappingReader.read("""
                        steps:
                          - file: prices.csv
                            module: prices
                            key: [region, year]
                            fields: { year: { column: y, type: integer }, region: { column: r }, price: { column: p } }
                        """).steps().getFirst(), (where, text) -> Optional.empty());

        @Test
        void is_found_by_all_of_them_in_their_order() {
            RowResult result = prices.convert(new CsvLine.Row(2, Map.of("y", "2026", "r", "N\u00f6rd", "p", "5")));

            assertThat(result).isInstanceOfSatisfying(RowResult.Ready.class, ready -> {
                assertThat(ready.row().key().text()).isEqualTo("N\u00f6rd, 2026");
                assertThat(ready.row().key().folded()).isEqualTo("nord\n2026");
                assertThat(ready.row().key().values()).isEqualTo(Map.of("region", "N\u00f6rd", "year", 2026));
            });
        }

        @Test
        void is_refused_when_one_of_them_is_blank() {
            assertThat(prices.convert(new CsvLine.Row(2, Map.of("y", "2026", "r", ""))))
                    .isEqualTo(new RowResult.Refused(2, List.of("region: is blank, and the record is found by it")));
        }
    }

    @Nested
    class A_row_that_another_system_has_a_name_for {
        private final RowConverter customers =
                new RowConverter(MappingReader.read("""
                        steps:
                          - file: customers.csv
                            module: accounts
                            key: { system: ERP, column: id }
                            fields:
                              name: { column: name }
                              parentAccountId: { column: parent, lookup: { module: accounts, system: ERP } }
                        """).steps().getFirst(), (where, text) -> Optional.empty());

        @Test
        void is_found_by_it_letter_by_letter_and_need_not_have_it_as_a_field() {
            RowResult result = customers.convert(new CsvLine.Row(2, Map.of("id", "A-1", "name", "Acme")));

            assertThat(result)
                    .isEqualTo(new RowResult.Ready(
                            new InputRow(2, RowKey.external("ERP", "A-1"), Map.of("name", "Acme"))));
            assertThat(RowKey.external("ERP", "A-1").folded()).isEqualTo("A-1");
        }

        @Test
        void waits_for_one_of_its_own_step_and_is_refused_without_a_name() {
            assertThat(customers.convert(new CsvLine.Row(2, Map.of("id", "A-1", "name", "Acme", "parent", "A-0"))))
                    .isInstanceOfSatisfying(RowResult.Waiting.class, waiting -> assertThat(waiting.reason())
                            .isEqualTo("parentAccountId: accounts has no record whose external id in ERP is 'A-0'"));
            assertThat(customers.convert(new CsvLine.Row(2, Map.of("id", " ", "name", "Acme"))))
                    .isEqualTo(new RowResult.Refused(
                            2, List.of("the key in ERP: is blank, and the record is found by it")));
        }
    }

    @Nested
    class A_row_that_refers_to_its_own_step {
        @Test
        void waits_while_the_record_is_unknown() {
            assertThat(convert("parent", "Later"))
                    .isInstanceOfSatisfying(RowResult.Waiting.class, waiting -> assertThat(waiting.reason())
                            .isEqualTo("parentAccountId: accounts has no record whose name is 'Later'"));
        }

        @Test
        void is_ready_once_it_is_known() {
            assertThat(input("parent", "Known")).containsEntry("parentAccountId", "id-accounts");
        }

        @Test
        void is_refused_at_once_for_any_other_fault() {
            assertThat(convert("parent", "Later", "employees", "few"))
                    .isEqualTo(new RowResult.Refused(7, List.of("employees: 'few' is not a whole number")));
        }
    }
}
