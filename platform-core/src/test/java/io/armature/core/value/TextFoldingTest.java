package io.armature.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.model.FieldType;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFoldingTest {
    private static final TextFolding GERMAN = TextFolding.of(Locale.GERMANY);
    private static final TextFolding AMERICAN = TextFolding.of(Locale.US);
    private static final TextFolding NOWHERE = TextFolding.of(Locale.ENGLISH);

    @Nested
    class A_telephone_number {

        @ParameterizedTest
        @ValueSource(
                strings = {"+49 30 1234567", "+49 (0)30 123-45-67", "030 1234567", "030/1234567", "0049 30 1234567"})
        void has_one_key_however_it_is_spelt(String spelling) {
            assertThat(GERMAN.phoneKey(spelling)).isEqualTo("+49301234567");
        }

        @Test
        void keeps_its_extension_in_the_key() {
            assertThat(AMERICAN.phoneKey("(212) 555-1234 ext. 12")).isEqualTo("+12125551234x12");
            assertThat(AMERICAN.phoneKey("+1 212 555 1234 X12")).isEqualTo("+12125551234x12");
        }

        @Test
        void without_a_country_is_its_digits() {
            assertThat(NOWHERE.phoneKey("030/123 45-67")).isEqualTo("0301234567");
            assertThat(NOWHERE.phoneKey("555-0100 x5")).isEqualTo("5550100x5");
        }

        @Test
        void too_short_for_its_country_is_its_digits() {
            assertThat(NOWHERE.phoneKey("+1 555 0100")).isEqualTo("15550100");
        }

        @Test
        void begins_as_people_write_it() {
            assertThat(GERMAN.phoneBeginning("030 12")).isEqualTo("+493012");
            assertThat(GERMAN.phoneBeginning("+49 (30")).isEqualTo("+4930");
            assertThat(GERMAN.phoneBeginning("0049 30")).isEqualTo("+4930");
            assertThat(NOWHERE.phoneBeginning("030 12")).isEqualTo("03012");
        }

        @Test
        void is_found_by_a_part_of_it() {
            assertThat(GERMAN.phonePart("123-45")).isEqualTo("12345");
            assertThat(GERMAN.phonePart("030 1234")).isEqualTo("301234");
            assertThat(GERMAN.phonePart("012")).isEqualTo("012");
            assertThat(NOWHERE.phonePart("030 1234")).isEqualTo("0301234");
        }

        @Test
        void is_no_word() {
            assertThat(GERMAN.phonePart("Ärger")).isEqualTo("arger");
            assertThat(GERMAN.phoneKey("Ärger")).isEqualTo("arger");
            assertThat(GERMAN.phonePattern("%")).isEqualTo("%");
        }

        @Test
        void is_matched_by_patterns_without_punctuation() {
            assertThat(GERMAN.phonePattern("+49 30 %67")).isEqualTo("+4930%67");
        }
    }

    @Test
    void Other_texts_fold_without_case_and_accents() {
        assertThat(GERMAN.key(new FieldType.Text(10), "030 12")).isEqualTo("030 12");
        assertThat(GERMAN.key(new FieldType.Text(10), "Étude")).isEqualTo("etude");
    }
}
