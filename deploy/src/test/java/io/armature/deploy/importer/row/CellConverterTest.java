package io.armature.deploy.importer.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.deploy.importer.mapping.Conversion;
import io.armature.deploy.importer.mapping.Conversion.NamePart.Part;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellConverterTest {
    private static final Conversion.Reference USERS = new Conversion.Reference("users", "username");

    private final CellConverter cells = new CellConverter(
            (where, text) -> where.equals(USERS) && text.equals("Carl Lin") ? Optional.of("id-1") : Optional.empty());

    private CellValue convert(Conversion conversion, String text) {
        return cells.convert(conversion, text);
    }

    private static CellValue converted(Object value) {
        return new CellValue.Converted(value);
    }

    @Test
    void text_stays_as_it_is() {
        assertThat(convert(new Conversion.Text(), "Gekko & Co")).isEqualTo(converted("Gekko & Co"));
    }

    @Nested
    class A_persons_name {
        private final Conversion first = new Conversion.NamePart(Part.FIRST);
        private final Conversion last = new Conversion.NamePart(Part.LAST);

        @ParameterizedTest
        @CsvSource({"Moses Frase,Moses,Frase", "Mei-Mei Johns,Mei-Mei,Johns", "Anna Maria Snelling,Anna Maria,Snelling"
        })
        void is_split_at_its_last_space(String name, String firstName, String lastName) {
            assertThat(convert(first, name)).isEqualTo(converted(firstName));
            assertThat(convert(last, name)).isEqualTo(converted(lastName));
        }

        @Test
        void of_one_word_is_a_last_name() {
            assertThat(convert(first, "Cher")).isEqualTo(new CellValue.Nothing());
            assertThat(convert(last, "Cher")).isEqualTo(converted("Cher"));
        }
    }

    @Nested
    class Several_values {
        @Test
        void are_the_texts_between_separators() {
            assertThat(convert(new Conversion.Several(";"), " vip ; new;;"))
                    .isEqualTo(converted(List.of("vip", "new")));
            assertThat(convert(new Conversion.Several("|"), "a|b")).isEqualTo(converted(List.of("a", "b")));
        }

        @Test
        void are_keys_made_of_labels() {
            assertThat(convert(new Conversion.PicklistKeys(","), "Food & Beverage, Retail"))
                    .isEqualTo(converted(List.of("FOOD_BEVERAGE", "RETAIL")));
            assertThat(convert(new Conversion.PicklistKeys(","), "Retail, ?")).isInstanceOf(CellValue.Wrong.class);
        }
    }

    @Nested
    class A_place {
        @Test
        void is_a_latitude_and_a_longitude() {
            assertThat(convert(new Conversion.Place(), "52.52, -13.405"))
                    .isEqualTo(converted(
                            Map.of("latitude", new BigDecimal("52.52"), "longitude", new BigDecimal("-13.405"))));
        }

        @Test
        void is_wrong_with_one_number_alone() {
            assertThat(convert(new Conversion.Place(), "52.52")).isInstanceOf(CellValue.Wrong.class);
        }
    }

    @Nested
    class JSON {
        @Test
        void is_read_as_it_is_written() {
            assertThat(convert(new Conversion.Json(), "{\"city\": \"Bern\", \"n\": [1.50]}"))
                    .isEqualTo(converted(Map.of("city", "Bern", "n", List.of(new BigDecimal("1.50")))));
        }

        @Test
        void that_breaks_off_is_wrong() {
            assertThat(convert(new Conversion.Json(), "{\"city\"")).isInstanceOf(CellValue.Wrong.class);
        }
    }

    @Nested
    class A_number {
        @Test
        void is_whole_when_an_integer_is_asked_for() {
            assertThat(convert(new Conversion.WholeNumber(), "1996")).isEqualTo(converted(1996));
        }

        @ParameterizedTest
        @ValueSource(strings = {"19.5", "many", "99999999999", "1,000"})
        void that_is_no_integer_is_refused(String text) {
            assertThat(convert(new Conversion.WholeNumber(), text))
                    .isEqualTo(new CellValue.Wrong("'" + text + "' is not a whole number"));
        }

        @ParameterizedTest
        @CsvSource({"1100.04,1100040000", "52.5,52500000", "0,0", "-3,-3000000"})
        void in_millions_is_scaled_without_losing_a_digit(String text, String scaled) {
            Conversion millions = new Conversion.DecimalNumber(new BigDecimal("1000000"));
            assertThat(convert(millions, text)).isEqualTo(converted(scaled));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1e5", "1,000", "12.", "$5", "NaN"})
        void in_another_notation_is_refused(String text) {
            assertThat(convert(new Conversion.DecimalNumber(BigDecimal.ONE), text))
                    .isInstanceOf(CellValue.Wrong.class);
        }
    }

    @Nested
    class A_date {
        private final Conversion american = new Conversion.Day(
                "M/d/uuuu",
                DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));

        @Test
        void is_read_by_the_files_own_pattern() {
            assertThat(convert(american, "3/1/2017")).isEqualTo(converted("2017-03-01"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"13/1/2017", "2/29/2017", "2017-03-01", "3/1/17", "soon"})
        void that_does_not_exist_or_is_written_otherwise_is_refused(String text) {
            assertThat(convert(american, text))
                    .isEqualTo(new CellValue.Wrong("'" + text + "' is not a date as M/d/uuuu"));
        }
    }

    @Nested
    class A_boolean {
        @Test
        void is_true_or_false_in_any_case() {
            assertThat(convert(new Conversion.TrueOrFalse(), "TRUE")).isEqualTo(converted(true));
            assertThat(convert(new Conversion.TrueOrFalse(), "false")).isEqualTo(converted(false));
        }

        @Test
        void in_other_words_is_refused() {
            assertThat(convert(new Conversion.TrueOrFalse(), "yes"))
                    .isEqualTo(new CellValue.Wrong("'yes' is neither true nor false"));
        }
    }

    @Nested
    class A_picklist_key {
        @ParameterizedTest
        @CsvSource({"Won,WON", "Food & Beverage,FOOD_BEVERAGE", "Mr.,MR", "Word of Mouth,WORD_OF_MOUTH", "retail,RETAIL"
        })
        void is_the_upper_snake_case_of_the_label(String label, String key) {
            assertThat(convert(new Conversion.PicklistKey(), label)).isEqualTo(converted(key));
        }

        @Test
        void needs_a_letter_or_digit() {
            assertThat(convert(new Conversion.PicklistKey(), "-"))
                    .isEqualTo(new CellValue.Wrong("'-' has no letter or digit for a key"));
        }
    }

    @Nested
    class A_reference {
        @Test
        void becomes_the_id_of_the_record() {
            assertThat(convert(USERS, "Carl Lin")).isEqualTo(converted("id-1"));
        }

        @Test
        void to_a_record_there_is_not_says_what_was_looked_for() {
            assertThat(convert(USERS, "Nobody"))
                    .isInstanceOfSatisfying(CellValue.NoSuchRecord.class, missing -> assertThat(missing.reason())
                            .isEqualTo("users has no record whose username is 'Nobody'"));
        }
    }
}
