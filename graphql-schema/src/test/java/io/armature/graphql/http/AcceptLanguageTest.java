package io.armature.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The language of a caller")
class AcceptLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de                      | de",
                "de-CH, de;q=0.9, en;q=0.5 | de-CH",
                "en;q=0.2, fr;q=0.8      | fr",
                "*, pt-BR;q=0.5          | pt-BR",
                "da;q=0, sv;q=0.1        | sv"
            })
    void is_the_one_it_reads_best(String header, String tag) {
        assertThat(AcceptLanguage.preferred(header)).contains(Locale.forLanguageTag(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "*", "de;q=much", "???", "de;q=0"})
    void is_unknown_when_the_header_names_none(String header) {
        assertThat(AcceptLanguage.preferred(header)).isEmpty();
    }

    @Test
    void is_unknown_without_a_header_and_with_one_far_too_long() {
        assertThat(AcceptLanguage.preferred(null)).isEmpty();
        assertThat(AcceptLanguage.preferred("de, ".repeat(100))).isEmpty();
    }
}
