package io.armature.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayName("The secret of a token")
class TokenSecretTest {
    @RepeatedTest(50)
    @DisplayName("has the form of one, and with any character changed it has not")
    void checked() {
        String text = TokenSecret.generate().text();
        assertThat(TokenSecret.hasForm(text)).isTrue();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'a' ? 'b' : 'a';
            assertThat(TokenSecret.hasForm(text.substring(0, i) + other + text.substring(i + 1)))
                    .isFalse();
        }
    }

    @Test
    @DisplayName("ends with the CRC-32 of all before it in base 62, as scanners compute it")
    void known() {
        String text = "arm_live_" + "0".repeat(32);
        assertThat(TokenSecret.hasForm(text + "0tdzrX")).isTrue();
        assertThat(TokenSecret.hasForm(text + "000000")).isFalse();
    }

    @Test
    @DisplayName("is not told by its own text")
    void hidden() {
        TokenSecret secret = TokenSecret.generate();
        assertThat(secret).hasToString(secret.prefix() + "...");
    }
}
