package io.armature.deploy.importer.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.deploy.importer.report.ImportStopped;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingReaderTest {
    private static final String STEP = """
            steps:
              - file: a.csv
                module: accounts
                key: name
                fields:
                  name: { column: account }
            """;

    private static Mapping withField(String rule) {
        return MappingReader.read(STEP + "      other: " + rule + "\n");
    }

    private static FieldRule field(String rule) {
        return withField(rule).steps().getFirst().fields().getLast();
    }

    @Nested
    class A_step {
        @Test
        void is_named_after_its_module_and_refuses_repeats_unless_told_otherwise() {
            Step step = MappingReader.read(STEP).steps().getFirst();

            FieldRule name = new FieldRule("name", new Source.Column("account"), new Conversion.Text(), Blank.KEEP);
            assertThat(step)
                    .isEqualTo(new Step(
                            "accounts",
                            "a.csv",
                            "accounts",
                            new StepKey.Fields(List.of("name")),
                            Repeats.REFUSE,
                            List.of(name)));
        }

        @Test
        void is_found_by_one_field_by_several_or_by_what_another_system_calls_it() {
            Step several = MappingReader.read(
                            STEP.replace("key: name", "key: [name, year]") + "      year: { column: y }\n")
                    .steps()
                    .getFirst();
            Step external = MappingReader.read(STEP.replace("key: name", "key: { system: ERP, column: id }"))
                    .steps()
                    .getFirst();

            assertThat(several.key()).isEqualTo(new StepKey.Fields(List.of("name", "year")));
            assertThat(several.itself()).isEmpty();
            assertThat(external.key()).isEqualTo(new StepKey.External("ERP", new Source.Column("id")));
            assertThat(external.columns()).containsExactly("id", "account");
            assertThat(external.itself())
                    .contains(new Conversion.Reference("accounts", new Conversion.By.ExternalId("ERP")));
        }

        @Test
        void knows_the_columns_it_reads_and_where_it_looks_records_up() {
            Step step =
                    withField("{ template: [\"{x} {y}\", \"{x}\"] }").steps().getFirst();
            Step looking = withField("{ column: z, lookup: { module: users, by: username } }")
                    .steps()
                    .getFirst();

            assertThat(step.columns()).containsExactly("account", "x", "y");
            assertThat(looking.references()).containsExactly(new Conversion.Reference("users", "username"));
        }
    }

    @Nested
    class A_field {
        @Test
        void may_be_of_any_kind() {
            assertThat(field("{ column: c, type: integer }").conversion()).isEqualTo(new Conversion.WholeNumber());
            assertThat(field("{ column: c, type: decimal }").conversion())
                    .isEqualTo(new Conversion.DecimalNumber(BigDecimal.ONE));
            assertThat(field("{ column: c, type: decimal, scale: 1000 }").conversion())
                    .isEqualTo(new Conversion.DecimalNumber(new BigDecimal("1000")));
            assertThat(field("{ column: c, type: boolean }").conversion()).isEqualTo(new Conversion.TrueOrFalse());
            assertThat(field("{ column: c, type: key }").conversion()).isEqualTo(new Conversion.PicklistKey());
            assertThat(field("{ column: c, split: lastName }").conversion())
                    .isEqualTo(new Conversion.NamePart(Conversion.NamePart.Part.LAST));
            assertThat(field("{ column: c, type: date, pattern: M/d/uuuu }").conversion())
                    .isInstanceOfSatisfying(Conversion.Day.class, day -> assertThat(day.pattern())
                            .isEqualTo("M/d/uuuu"));
        }

        @Test
        void may_be_constant_or_demand_a_cell() {
            assertThat(field("{ constant: 5, type: integer }").source()).isEqualTo(new Source.Constant("5"));
            assertThat(field("{ column: c, blank: clear }").blank()).isEqualTo(Blank.CLEAR);
            assertThat(field("{ column: c, blank: refuse }").blank()).isEqualTo(Blank.REFUSE);
        }
    }

    @Test
    void files_may_have_a_separator_and_corrections() {
        Mapping mapping = MappingReader.read(
                "files: { a.csv: { separator: \";\", corrections: { product: { GTXPro: GTX Pro } } } }\n" + STEP);

        assertThat(mapping.file("a.csv").separator()).isEqualTo(';');
        assertThat(mapping.file("a.csv").correct("product", "GTXPro")).isEqualTo("GTX Pro");
        assertThat(mapping.file("a.csv").correct("account", "GTXPro")).isEqualTo("GTXPro");
        assertThat(mapping.file("b.csv")).isEqualTo(new SourceFile("b.csv", ',', Map.of()));
    }

    @Nested
    class A_mapping_is_refused {
        private void refused(String yaml, String why) {
            assertThatThrownBy(() -> MappingReader.read(yaml))
                    .isInstanceOf(ImportStopped.class)
                    .hasMessageContaining(why);
        }

        @Test
        void when_it_is_not_there(@TempDir Path folder) {
            assertThatThrownBy(() -> MappingReader.readFolder(folder))
                    .isInstanceOf(ImportStopped.class)
                    .hasMessageStartingWith("There is no mapping.yaml in ");
        }

        @Test
        void when_it_is_no_YAML() {
            refused("steps: [", "mapping.yaml is not valid YAML: ");
            refused("steps: []\nsteps: []\n", "mapping.yaml is not valid YAML: ");
            refused("", "mapping.yaml: must be a group of named entries.");
        }

        @Test
        void when_an_entry_is_unknown_or_missing() {
            refused(STEP + "stepz: []\n", "mapping.yaml: unknown entry stepz; known are metadata, files, steps.");
            refused("files: {}", "mapping.yaml: needs the entry steps.");
            refused(STEP.replace("key: name", "repeats: merge"), "mapping.yaml: steps[0]: needs the entry key.");
            refused("steps: { a: b }", "mapping.yaml: steps: must be a list.");
        }

        @Test
        void when_the_key_has_no_rule() {
            refused(
                    STEP.replace("key: name", "key: taxId"),
                    "mapping.yaml: steps[0]: the key taxId has no rule under fields.");
        }

        @Test
        void when_the_key_names_nothing_or_twice() {
            refused(
                    STEP.replace("key: name", "key: []"),
                    "mapping.yaml: steps[0].key: names each field of the key once.");
            refused(
                    STEP.replace("key: name", "key: [name, name]"),
                    "mapping.yaml: steps[0].key: names each field of the key once.");
            refused(
                    STEP.replace("key: name", "key: [name, year]"),
                    "mapping.yaml: steps[0]: the key year has no rule under fields.");
            refused(
                    STEP.replace("key: name", "key: { system: ERP }"),
                    "mapping.yaml: steps[0].key: needs exactly one of column, template, constant.");
            refused(
                    STEP.replace("key: name", "key: { system: ERP, constant: 1 }"),
                    "mapping.yaml: steps[0].key: unknown entry constant; known are system, column, template.");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                    {}                                             | needs exactly one of column, template, constant
                    { column: a, constant: b }                     | needs exactly one of column, template, constant
                    { column: a, typ: integer }                    | unknown entry typ
                    { column: a, type: int }                       | must be text, integer, decimal, date, boolean, key, keys, list, place or json
                    { column: a, separator: x }                    | separator goes with type: list and type: keys
                    { column: a, type: key, split: lastName }      | takes only one of type, split, lookup
                    { column: a, split: middle }                   | must be firstName or lastName
                    { column: a, scale: 10 }                       | scale goes with type: decimal
                    { column: a, type: decimal, scale: ten }       | must be a number
                    { column: a, pattern: M/d/uuuu }               | pattern goes with type: date
                    { column: a, type: date, pattern: M/d }        | does not read back the day it writes
                    { column: a, type: date, pattern: M/d/yyyy }   | does not read back the day it writes
                    { column: a, type: date, pattern: bogus }      | does not read back the day it writes
                    { column: a, blank: skip }                     | must be keep, clear or refuse
                    { column: a, lookup: { module: users } }       | needs exactly one of by, system
                    { column: a, lookup: { module: users, by: a, system: b } } | needs exactly one of by, system
                    { template: no column }                        | names no column in braces
                    { column: [a] }                                | must be a text
                    """)
        void when_a_field_makes_no_sense(String rule, String why) {
            assertThatThrownBy(() -> withField(rule))
                    .isInstanceOf(ImportStopped.class)
                    .hasMessageStartingWith("mapping.yaml: steps[0].fields.other")
                    .hasMessageContaining(why);
        }
    }
}
