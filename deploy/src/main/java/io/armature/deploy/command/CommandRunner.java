package io.armature.deploy.command;

import io.armature.deploy.definitions.DefinitionsCommand;
import io.armature.deploy.demo.DemoCommand;
import io.armature.deploy.home.Home;
import io.armature.deploy.importer.ImportCommand;
import io.armature.deploy.operator.OperatorClient;
import io.armature.deploy.provider.IdentityProviderCommand;
import io.armature.deploy.start.DatabaseExamination;
import io.armature.deploy.start.Server;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;

/** Carries out commands. */
public final class CommandRunner {
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    public CommandRunner(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = Map.copyOf(environment);
        this.out = out;
        this.err = err;
    }

    /** Returns the exit code. */
    public int run(Command command) {
        return switch (command) {
            case Command.Serve c -> Server.run(environment);
            case Command.Organisation c -> organisation(c);
            case Command.Token c -> token(c);
            case Command.Limit c -> limit(c);
            case Command.Import c -> new ImportCommand(out, err).run(c.words(), environment);
            case Command.Demo c -> new DemoCommand(out, err, InstantSource.system()).run(c.words(), environment);
            case Command.Definitions c -> new DefinitionsCommand(out, err).run(c.words(), environment);
            case Command.IdentityProvider c -> new IdentityProviderCommand(out, err).run(c.words(), environment);
            case Command.Doctor c -> DatabaseExamination.print(environment, out);
        };
    }

    private int organisation(Command.Organisation command) {
        out.println(client().organisation(command.slug(), command.name()));
        return 0;
    }

    private int token(Command.Token command) {
        out.println(client().token(command.slug(), command.name()));
        return 0;
    }

    private int limit(Command.Limit command) {
        out.println(command.limit() + ": " + client().limit(command.slug(), command.limit(), command.value()));
        return 0;
    }

    private OperatorClient client() {
        return OperatorClient.of(Home.of(environment));
    }
}
