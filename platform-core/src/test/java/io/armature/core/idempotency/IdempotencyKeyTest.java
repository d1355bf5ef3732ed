package io.armature.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "8e03978e-40d5-43e8-bc93-6894a57f9324", "\"quoted\"", "!~"})
    void Visible_characters_are_a_key(String text) {
        assertThat(new IdempotencyKey(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two keys", "first, second", "tab\t", "ü", "\u007f", "\u0000"})
    void Anything_else_is_refused(String text) {
        assertThatThrownBy(() -> new IdempotencyKey(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).hasToString("BAD_REQUEST"));
    }

    @Test
    void As_long_as_255_and_no_longer() {
        assertThat(IdempotencyKey.isOne("k".repeat(255))).isTrue();
        assertThat(IdempotencyKey.isOne("k".repeat(256))).isFalse();
    }

    @Test
    void It_does_not_show_in_logs() {
        assertThat(new IdempotencyKey("secret-1")).asString().doesNotContain("secret-1");
    }
}
