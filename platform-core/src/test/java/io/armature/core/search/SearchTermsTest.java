package io.armature.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.sql.Likeness;
import io.armature.core.value.TextFolding;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SearchTermsTest {
    private static final OrgId ORG = new OrgId("abcdefghij");

    @Test
    void Words_are_folded_and_each_is_looked_for_once() {
        assertThat(terms("Crème brûlée, CREME!").any(ORG)).isEqualTo("'abcdefghijcreme':* | 'abcdefghijbrulee':*");
    }

    @Test
    void What_queries_are_written_with_is_no_word() {
        assertThat(terms("a' | !b:* & (c)").any(ORG)).isEqualTo("'abcdefghija':* | 'abcdefghijb':* | 'abcdefghijc':*");
    }

    @Test
    void Short_words_and_numbers_have_to_be_spelled_so() {
        assertThat(terms("Ada Lovelace INV-00042x").alike(true))
                .containsExactly(Likeness.NONE, Likeness.TRIGRAMS, Likeness.NONE, Likeness.NONE);
        assertThat(terms("Lovelace").alike(false)).containsExactly(Likeness.NONE);
    }

    @Test
    void A_short_word_is_found_by_those_one_slip_away() {
        assertThat(terms("jonh").alike(true)).containsExactly(Likeness.NEAR);
        assertThat(NearWords.of("jonh"))
                .contains("john", "jon", "jonah", "jona")
                .doesNotContain("jonh", "jane");
        assertThat(NearWords.of("zephyrs")).hasSizeLessThan(410);
    }

    @Test
    void A_telephone_number_is_one_word_however_it_is_written() {
        assertThat(terms("+44 (20) 7946-0018").any(ORG)).isEqualTo("'abcdefghij442079460018':*");
        assertThat(terms("0171 5550123").words()).hasSize(1);
        assertThat(terms("2024-10-05").words()).hasSize(3);
    }

    @Test
    void More_than_eight_words_are_not_looked_for() {
        assertThat(terms("a b c d e f g h i j").words()).hasSize(8);
    }

    @Test
    void A_text_without_a_word_and_a_long_one_are_refused() {
        assertThat(refused("  --- ")).isEqualTo(ProblemCode.BAD_REQUEST);
        assertThat(refused("a".repeat(201))).isEqualTo(ProblemCode.BAD_REQUEST);
    }

    private static ProblemCode refused(String text) {
        return catchThrowableOfType(ProblemException.class, () -> terms(text))
                .problem()
                .code();
    }

    private static SearchTerms terms(String text) {
        return SearchTerms.of(text, TextFolding.of(Locale.UK));
    }
}
