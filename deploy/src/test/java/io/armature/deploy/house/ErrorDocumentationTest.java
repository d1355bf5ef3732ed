package io.armature.deploy.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.problem.ProblemCode;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.problem.ProblemKind;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("docs/errors.md")
class ErrorDocumentationTest {
    private final String text;

    ErrorDocumentationTest() throws IOException {
        this.text = SourceTree.read().text(Path.of("docs", "errors.md"));
    }

    @Test
    void describes_every_code_and_no_other() {
        assertThat(found("(?m)^### (\\w+)$", text)).containsExactlyElementsOf(names(ProblemCode.values()));
    }

    @ParameterizedTest
    @EnumSource
    void says_what_to_do_about(ProblemCode code) {
        String section = section("### " + code.name());

        assertThat(section).contains("What to do: ");
    }

    @Test
    void describes_every_violation_of_a_write() {
        List<String> codes = Stream.of(FieldViolations.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(ErrorDocumentationTest::value)
                .toList();

        assertThat(rows(section("## Violations of a write"))).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void describes_every_violation_of_metadata() {
        assertThat(rows(section("## Violations of metadata"))).containsExactlyElementsOf(names(ProblemKind.values()));
    }

    /** From a heading to the next of its rank or above. */
    private String section(String heading) {
        String after = text.substring(text.indexOf(heading + "\n") + heading.length());
        return after.split("(?m)^#{1," + heading.indexOf(' ') + "} ", 2)[0];
    }

    private static List<String> rows(String section) {
        return found("(?m)^\\| `(\\w+)` \\|", section);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<String> names(Enum<?>[] all) {
        return Stream.of(all).map(Enum::name).toList();
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
