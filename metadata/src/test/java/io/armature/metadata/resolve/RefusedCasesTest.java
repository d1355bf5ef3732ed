package io.armature.metadata.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every folder of {@code cases/refused} is refused for its reason. {@code -Dcases.update} writes the reasons anew. */
class RefusedCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases/refused");

    @TestFactory
    Stream<DynamicTest> is_refused() throws IOException {
        return cases().stream().map(c -> DynamicTest.dynamicTest(c.sentence(), () -> isRefused(c)));
    }

    @Test
    void there_are_many() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(70);
    }

    private static void isRefused(RefusedCase refusedCase) throws IOException {
        String problems = refusedCase.problems();
        assertThat(problems).as("at least one problem").contains("code");
        if (System.getProperty("cases.update") != null) {
            Files.writeString(refusedCase.expected(), problems);
        }
        assertThat(problems).isEqualTo(RefusedCase.text(refusedCase.expected()));
    }

    private static List<RefusedCase> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().map(RefusedCase::new).toList();
        }
    }
}
