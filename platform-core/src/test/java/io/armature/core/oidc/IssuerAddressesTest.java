package io.armature.core.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.problem.ProblemException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address of an issuer")
class IssuerAddressesTest {
    private final IssuerAddresses strict = new IssuerAddresses(false);
    private final IssuerAddresses lenient = new IssuerAddresses(true);

    @Test
    void may_be_https_anywhere() {
        assertThat(strict.issuer("https://login.example.org/realms/acme").getHost())
                .isEqualTo("login.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.org",
                "http://127.0.0.1:8180/realms/x",
                "ftp://login.example.org",
                "file:///etc/passwd",
                "//login.example.org",
                "https://user:secret@login.example.org",
                "https://login.example.org?x=1",
                "https://login.example.org#x",
                "https:///path",
                "not an address",
                ""
            })
    void is_nothing_else(String text) {
        assertThatThrownBy(() -> strict.issuer(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("VALIDATION_FAILED");
    }

    @Test
    void may_be_http_on_this_machine_where_that_is_allowed() {
        assertThat(lenient.isAllowed("http://127.0.0.1:8180/realms/x")).isTrue();
        assertThat(lenient.isAllowed("http://localhost:8180/realms/x")).isTrue();
        assertThat(lenient.isAllowed("http://login.example.org/realms/x")).isFalse();
        assertThat(lenient.isAllowed("http://169.254.169.254/latest")).isFalse();
    }
}
