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
            assertThat(result).isEqualTo(new RowResult.Ready(new InputRow(7, "Betatech", input)));
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
