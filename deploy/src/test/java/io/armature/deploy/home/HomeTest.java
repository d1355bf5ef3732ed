package io.armature.deploy.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.deploy.failure.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The data folder")
class HomeTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("is ARMATURE_HOME, else .armature where the server was started")
    void chosen() {
        assertThat(Home.of(Map.of("ARMATURE_HOME", "/data")).folder()).isEqualTo(Path.of("/data"));
        assertThat(Home.of(Map.of()).folder()).isEqualTo(Path.of(".armature").toAbsolutePath());
    }

    @Test
    @DisplayName("is made for its owner alone, and so is every secret in it")
    void ownerOnly() throws IOException {
        Home home = new Home(folder.resolve("deep/home")).prepare();
        OwnerOnly.write(home.operatorFile(), "secret");
        assertThat(permissions(home.folder())).isEqualTo("rwx------");
        assertThat(permissions(home.operatorFile())).isEqualTo("rw-------");
    }

    @Test
    @DisplayName("serves one server at a time")
    void oneAtATime() {
        Home home = new Home(folder).prepare();
        HomeLock first = HomeLock.take(home);
        assertThatThrownBy(() -> HomeLock.take(home))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("./armature down");
        first.close();
        HomeLock.take(home).close();
    }

    @Test
    @DisplayName("that is a file is refused with what to do")
    void aFile() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new Home(file).prepare())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("ARMATURE_HOME");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
