package io.armature.core.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The path of a claim")
class ClaimPathTest {
    private static final Map<String, Object> CLAIMS = Map.of(
            "email",
            "a@example.org",
            "realm_access",
            Map.of("roles", List.of("sales", "support", 7)),
            "https://example.org/roles",
            List.of("admin"),
            "blank",
            " ");

    @Test
    void leads_through_objects() {
        assertThat(new ClaimPath("realm_access.roles").texts(CLAIMS)).containsExactly("sales", "support");
        assertThat(new ClaimPath("email").text(CLAIMS)).contains("a@example.org");
        assertThat(new ClaimPath("email").texts(CLAIMS)).containsExactly("a@example.org");
    }

    @Test
    void may_be_a_json_pointer() {
        assertThat(new ClaimPath("/https:~1~1example.org~1roles").texts(CLAIMS)).containsExactly("admin");
    }

    @Test
    void leads_nowhere_where_nothing_is() {
        assertThat(new ClaimPath("realm_access.groups").texts(CLAIMS)).isEmpty();
        assertThat(new ClaimPath("email.domain").texts(CLAIMS)).isEmpty();
        assertThat(new ClaimPath("blank").text(CLAIMS)).isEmpty();
        assertThat(new ClaimPath("realm_access").text(CLAIMS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a..b", ".a", "a.", "/", "/a//b"})
    void has_no_empty_name(String text) {
        assertThatThrownBy(() -> new ClaimPath(text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void gives_only_names_that_the_mapping_lists() {
        NameMapping mapping = new NameMapping(new ClaimPath("realm_access.roles"), Map.of("sales", "SALES_REP"));
        assertThat(mapping.in(CLAIMS)).containsExactly("SALES_REP");
    }
}
