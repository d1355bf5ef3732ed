package io.armature.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Networks")
class NetworksTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.0/24, 203.0.113.255, true",
        "203.0.113.0/24, 203.0.114.0, false",
        "203.0.113.9/24, 203.0.113.1, true",
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "203.0.113.0/24, ::ffff:203.0.113.7, true",
        "203.0.113.0/24, 203.0.113, false",
        "203.0.113.0/24, 203.0.113.0/24x, false",
        "203.0.113.0/24, localhost, false",
    })
    @DisplayName("contain the addresses that their bits say")
    void contain(String network, String address, boolean inside) {
        assertThat(Networks.of(List.of(network)).contain(address)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "example.org",
                "203.0.113",
                "203.0.113.0/33",
                "203.0.113.*",
                "203.0.113.1-9",
                "2001:db8::/129",
                "0x7f000001",
                "0177.0.0.1",
                "203.0.113.0/255.255.255.0",
                "*"
            })
    @DisplayName("are refused when they are none")
    void refused(String text) {
        assertThatThrownBy(() -> Networks.of(List.of(text))).isInstanceOf(ProblemException.class);
    }

    @Test
    @DisplayName("are told as they are written shortest")
    void texts() {
        assertThat(Networks.of(List.of("203.0.113.9/24", "2001:0db8:0::/32")).texts())
                .containsExactly("203.0.113.0/24", "2001:db8::/32");
    }
}
