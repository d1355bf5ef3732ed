package io.armature.deploy.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.deploy.failure.StartFailure;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The command line")
class CommandTest {
    @Test
    @DisplayName("without words serves")
    void serves() {
        assertThat(Command.parse(List.of())).isEqualTo(new Command.Serve());
    }

    @Test
    @DisplayName("names an organisation after its slug when it is told no name")
    void organisation() {
        assertThat(Command.parse(List.of("organisation", "--org", "demo")))
                .isEqualTo(new Command.Organisation("demo", "demo"));
        assertThat(Command.parse(List.of("organisation", "--name", "Demo", "--org", "demo")))
                .isEqualTo(new Command.Organisation("demo", "Demo"));
    }

    @Test
    @DisplayName("sets a limit of an organisation")
    void limit() {
        assertThat(Command.parse(List.of("limit", "--org", "demo", "--limit", "depth", "--value", "20")))
                .isEqualTo(new Command.Limit("demo", "depth", "20"));
    }

    @Test
    @DisplayName("hands an import its own words")
    void imports() {
        assertThat(Command.parse(List.of("import", "folder", "--url", "u")))
                .isEqualTo(new Command.Import(List.of("folder", "--url", "u")));
    }

    @Test
    @DisplayName("hands the demo data its own words")
    void demo() {
        assertThat(Command.parse(List.of("demo", "--url", "u"))).isEqualTo(new Command.Demo(List.of("--url", "u")));
    }

    @Test
    @DisplayName("that makes no sense is refused with the list of commands")
    void refused() {
        for (List<String> words : List.of(List.of("dance"), List.of("token"), List.of("token", "--org"))) {
            assertThatThrownBy(() -> Command.parse(words))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("token --org SLUG");
        }
    }
}
