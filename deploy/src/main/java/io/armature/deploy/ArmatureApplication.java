package io.armature.deploy;

import io.armature.core.database.MigrationException;
import io.armature.deploy.command.Command;
import io.armature.deploy.command.CommandRunner;
import io.armature.deploy.failure.StartFailure;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** The entry of the application: {@code serve} (the default) or one of the commands. */
@QuarkusMain
public final class ArmatureApplication {
    private static final int FAILED = 1;

    private ArmatureApplication() {}

    /** Runs what the words ask for; ends the process with 0, or with 1 and a message. */
    public static void main(String[] words) {
        try {
            Command command = Command.parse(List.of(words));
            CommandRunner runner = new CommandRunner(System.getenv(), System.out, System.err);
            int code = runner.run(command);
            if (code != 0) {
                System.exit(code);
            }
        } catch (StartFailure | MigrationException e) {
            System.err.println(e.getMessage());
            System.exit(FAILED);
        }
    }
}
