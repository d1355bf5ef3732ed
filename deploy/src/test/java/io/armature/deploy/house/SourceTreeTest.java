package io.armature.deploy.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The source tree")
class SourceTreeTest {
    private final SourceTree tree = SourceTree.read();

    SourceTreeTest() throws IOException {}

    @Nested
    class Is_made_of_small_files {
        private final List<Integer> lengths =
                tree.mainJava().stream().map(tree::lines).sorted().toList();

        @Test
        void none_over_400_lines() {
            assertThat(tree.java())
                    .allSatisfy(file -> assertThat(tree.lines(file)).isLessThanOrEqualTo(400));
        }

        @Test
        void half_of_them_of_80_lines_at_most() {
            assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(80);
        }

        @Test
        void nine_of_ten_of_250_lines_at_most() {
            assertThat(lengths.get(lengths.size() * 9 / 10)).isLessThanOrEqualTo(250);
        }
    }

    @Test
    void has_a_manual_in_every_package() {
        List<Path> manuals = tree.mainJava().stream()
                .filter(file -> file.endsWith("package-info.java"))
                .map(Path::getParent)
                .toList();

        assertThat(tree.mainJava().stream().map(Path::getParent).distinct())
                .allSatisfy(folder -> assertThat(manuals).contains(folder));
        assertThat(manuals).allSatisfy(folder -> assertThat(tree.text(folder.resolve("package-info.java")))
                .startsWith("/**"));
    }

    @Nested
    class Holds_nothing_of_the_machine_it_was_written_on {

        @Test
        void in_any_file() {
            assertThat(tree.files()).allSatisfy(file -> assertThat(traces(tree.text(file)))
                    .as(file.toString())
                    .isEmpty());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "see /wo" + "rk/main/pom.xml",
                    "see /tmp/w" + "t/house",
                    "see /ho" + "me/someone/.m2",
                    "https:" + "//regi" + "stry.example.org/x",
                    "https:" + "//maven.arti" + "factory.example.org/x"
                })
        void and_would_be_noticed(String text) {
            assertThat(traces(text)).isNotEmpty();
        }
    }

    /** Folders of one machine and hosts of package registries: neither means anything elsewhere. */
    private static List<String> traces(String text) {
        return Stream.of(
                        "(?<![\\w.}])/(work|root|tmp/wt|home/\\w+)/",
                        "https?://[\\w.-]*(registry|artifactory|nexus)[\\w-]*\\.[\\w./-]+")
                .flatMap(pattern -> Pattern.compile(pattern).matcher(text).results())
                .map(match -> match.group())
                .toList();
    }
}
