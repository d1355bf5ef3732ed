package io.armature.metadata.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.adopt.Adoption;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.problem.DefinitionProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A file of an organisation's definition")
class DefinitionFileTest {
    private static final String RICH = text("rich.yaml");
    private static final Random RANDOM = new Random(42);

    @Nested
    class That_is_read {
        private final DefinitionFile file =
                Definitions.readDefinition("rich.yaml", RICH).orThrow();

        @Test
        void is_written_byte_for_byte() {
            assertThat(Definitions.writeDefinition(file.definition())).isEqualTo(RICH);
        }

        @Test
        void is_the_same_after_an_empty_organisation_adopted_and_stored_it() {
            OrganisationDefinition adopted = Adoption.of(OrganisationDefinition.unchanged(), file.definition())
                    .definition();
            OrganisationDefinition stored = Definitions.readOrganisation(Definitions.writeOrganisation(adopted))
                    .orThrow();
            assertThat(stored).isEqualTo(adopted);
            assertThat(Definitions.writeDefinition(stored)).isEqualTo(RICH);
        }

        @Test
        void gives_out_no_number_twice_afterwards() {
            assertThat(file.definition().nextShortId()).isEqualTo(11);
            assertThat(file.definition().nextModuleNumber()).isEqualTo(1002);
        }

        @Test
        void says_where_things_stand_that_are_stored_elsewhere() {
            assertThat(file.placeOf("customFields.projects.2.type"))
                    .isEqualTo(place("customModules.0.fields.2.type", 24));
            assertThat(file.placeOf("moduleRules.projects.validations.0.expression"))
                    .isEqualTo(place("customModules.0.validations.0.expression", 44));
            assertThat(file.placeOf("moduleLayouts.projects.list.0.fields.1").path())
                    .isEqualTo("customModules.0.layouts.list.0.fields.1");
            assertThat(file.placeOf("customFields.accounts.1.name"))
                    .isEqualTo(place("customFields.accounts.1.name", 84));
        }

        private DefinitionFile.FilePlace place(String path, int line) {
            return new DefinitionFile.FilePlace(path, OptionalInt.of(line));
        }
    }

    @Nested
    class Of_an_organisation_that_changed_nothing {
        @Test
        void says_its_format_alone() {
            String file = Definitions.writeDefinition(OrganisationDefinition.unchanged());
            assertThat(file).isEqualTo("format: 1\n");
            assertThat(Definitions.readDefinition("f", file).orThrow().definition())
                    .isEqualTo(OrganisationDefinition.unchanged());
        }
    }

    @Nested
    class Written_by_hand {
        @Test
        void needs_no_ids() {
            String yaml = """
                    format: 1
                    customFields:
                      accounts:
                        - { name: one, type: TEXT }
                        - { id: f3, name: three, type: TEXT }
                    """;
            OrganisationDefinition read =
                    Definitions.readDefinition("f", yaml).orThrow().definition();
            assertThat(read.customFieldsOf("accounts"))
                    .extracting(field -> field.shortId())
                    .containsExactly("f4", "f3");
        }
    }

    @Nested
    class With_texts_of_any_kind {
        @Test
        void gives_back_every_one_as_it_was() {
            for (int i = 0; i < 500; i++) {
                comesBack(anyText());
            }
        }

        private void comesBack(String text) {
            PicklistValue value =
                    new PicklistValue("KEY", new LocalizedText(text, Map.of("no", text)), true, null, null);
            OrganisationDefinition written = OrganisationDefinition.unchanged()
                    .withCustomPicklists(List.of(new Picklist("list", List.of(value))));
            assertThat(Definitions.readDefinition("f", Definitions.writeDefinition(written))
                            .orThrow()
                            .definition())
                    .isEqualTo(written);
        }

        private String anyText() {
            String pieces =
                    "aZ09 _-:#'\"\\{}[],&*!|>%@`~?=\n\t\u0001\u007F\u0085\u00A0\u00E9\u2028\u2029\u4E2D\uFEFF\uFFFD";
            StringBuilder text = new StringBuilder("x");
            for (int i = RANDOM.nextInt(12); i > 0; i--) {
                text.append(pieces.charAt(RANDOM.nextInt(pieces.length())));
            }
            return (RANDOM.nextBoolean() ? text.substring(1) + "." : text.toString()) + "\uD83D\uDE00";
        }
    }

    @Nested
    class Is_refused {
        @Test
        void when_it_is_longer_than_a_million_characters() {
            assertThat(problem("#".repeat(Definitions.LONGEST_FILE + 1)))
                    .isEqualTo("LIMIT_EXCEEDED f A definition has at most 1000000 characters");
        }

        @Test
        void when_it_is_no_yaml_with_the_line() {
            assertThat(problem("format: 1\ncustomFields: [")).startsWith("NOT_READABLE f Line 2");
        }

        @Test
        void when_a_key_means_nothing_with_the_line() {
            assertThat(problem("format: 1\n\ncustomFeilds: {}\n"))
                    .startsWith("UNKNOWN_KEY f customFeilds Line 3: Unknown key customFeilds");
            assertThat(
                            problem(
                                    "format: 1\ncustomFields:\n  accounts:\n    - name: a\n      typ: TEXT\n      type: TEXT\n"))
                    .startsWith("UNKNOWN_KEY f customFields.accounts[0].typ Line 5: ");
        }

        @Test
        void when_a_key_stands_twice() {
            assertThat(problem("format: 1\noverrides: []\noverrides: []\n")).startsWith("NOT_READABLE f Line 3");
        }

        @Test
        void when_an_id_stands_twice_or_is_none() {
            String fields = "format: 1\ncustomFields:\n  accounts:\n    - { id: f1, name: a, type: TEXT }\n";
            assertThat(problem(fields + "    - { id: f1, name: b, type: TEXT }\n"))
                    .startsWith("INVALID_SHORT_ID");
            assertThat(problem(fields + "    - { id: x9, name: b, type: TEXT }\n"))
                    .startsWith("INVALID_SHORT_ID");
        }

        @Test
        void when_it_holds_what_is_each_organisations_own() {
            assertThat(problem("format: 1\nversion: 3\n"))
                    .startsWith("UNKNOWN_KEY f version Line 2: Unknown key version; known are customFields, ");
        }

        @Test
        void when_its_format_is_another_or_not_said() {
            assertThat(problem("format: 2\n")).startsWith("OUT_OF_RANGE f format Line 1: ");
            assertThat(problem("overrides: []\n")).startsWith("MISSING f format ");
        }

        @Test
        void when_parts_of_a_custom_module_stand_outside_of_it() {
            String yaml = """
                    format: 1
                    customModules:
                      - { name: things, type: Thing, number: 1000, displayField: name }
                    customFields:
                      things:
                        - { id: f1, name: name, type: TEXT }
                    """;
            assertThat(problem(yaml)).startsWith("CONTRADICTION f customFields.things Line 5: ");
        }

        @Test
        void when_it_holds_aliases_however_many() {
            String bomb = "format: 1\na: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n";
            assertThat(problem(bomb))
                    .isEqualTo("NOT_READABLE f Line 2: anchors and aliases are not understood; write it out");
        }

        @Test
        void when_it_is_nested_beyond_all_measure() {
            assertThat(problem("format: " + "[".repeat(100_000))).startsWith("NOT_READABLE f");
        }

        private String problem(String yaml) {
            List<DefinitionProblem> problems =
                    Definitions.readDefinition("f", yaml).refusals();
            assertThat(problems).hasSize(1);
            DefinitionProblem problem = problems.getFirst();
            return problem.code() + " " + problem.place() + " " + problem.message();
        }
    }

    private static String text(String name) {
        try (InputStream stream = DefinitionFileTest.class.getResourceAsStream("/definitions/" + name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
