package io.armature.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The domain")
class DomainTest {
    @ParameterizedTest
    @CsvSource({
        "Ada@Example.com, example.com",
        "https://www.example.com/about?x=1, example.com",
        "HTTP://example.com:8080, example.com",
        "https://ada:secret@example.com/, example.com",
        "www.example.com, example.com",
        "https://müller.de, xn--mller-kva.de"
    })
    @DisplayName("is that of an address, whatever its kind and spelling")
    void of(String text, String domain) {
        assertThat(Domain.of(text)).contains(domain);
    }

    @Test
    @DisplayName("is none of a text without one")
    void none() {
        assertThat(Domain.of("Acme")).isEmpty();
        assertThat(Domain.of("ada@localhost")).isEmpty();
        assertThat(Domain.of("a..b@.")).isEmpty();
    }
}
