package io.armature.deploy.home;

import io.armature.deploy.failure.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data folder of an installation.
 *
 * @param folder absolute path
 */
public record Home(Path folder) {
    private static final String VARIABLE = "ARMATURE_HOME";
    private static final String DEFAULT = ".armature";

    /** From {@code ARMATURE_HOME}, else {@code .armature} in the working directory. Not created yet. */
    public static Home of(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        return new Home(
                Path.of(named.isBlank() ? DEFAULT : named).toAbsolutePath().normalize());
    }

    /** Creates the folder, readable by its owner alone. */
    public Home prepare() {
        try {
            if (!Files.isDirectory(folder)) {
                OwnerOnly.createFolder(folder);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
        if (!Files.isWritable(folder)) {
            throw unusable(null);
        }
        return this;
    }

    /** Where the embedded database keeps its files. */
    public Path data() {
        return folder.resolve("data");
    }

    /** Where the programs of the embedded database are unpacked. */
    public Path programs() {
        return folder.resolve("postgresql");
    }

    /** Holds the password of the embedded database. */
    public Path databasePassword() {
        return folder.resolve("database.password");
    }

    /** Holds the address and the secret by which commands reach the server that runs. */
    public Path operatorFile() {
        return folder.resolve("operator.json");
    }

    Path lockFile() {
        return folder.resolve("lock");
    }

    private StartFailure unusable(@Nullable IOException cause) {
        return new StartFailure(
                "Cannot write to " + folder + ". Give it to this user, or set ARMATURE_HOME to another folder.", cause);
    }
}
