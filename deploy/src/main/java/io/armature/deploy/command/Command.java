package io.armature.deploy.command;

import io.armature.deploy.failure.StartFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the command line asks for. */
public sealed interface Command {
    String USAGE = """
            Commands:
              serve                            run the server (the default)
              organisation --org SLUG [--name NAME]   find or create an organisation
              token --org SLUG [--name NAME]   make an administrator's token and print it, this once
              import FOLDER --url URL          import a folder through the API; the token in ARMATURE_TOKEN
              limit --org SLUG --limit NAME --value NUMBER|default   set a limit of an organisation
              demo --url URL                   fill an organisation with demo data; the token in ARMATURE_TOKEN
              definitions export|import …      move an organisation's definition; the token in ARMATURE_TOKEN
              identity-provider FILE --url URL [--issuer URL]
                                               register an identity provider; the token in ARMATURE_TOKEN
              doctor                           look at the database and say what to do""";

    /** Runs until it is told to stop. */
    record Serve() implements Command {}

    /** Finds or creates an organisation. */
    record Organisation(String slug, String name) implements Command {}

    /** Makes a token. */
    record Token(String slug, String name) implements Command {}

    /** Sets a limit of an organisation. */
    record Limit(String slug, String limit, String value) implements Command {}

    /** Imports a folder; the words are the import's own. */
    record Import(List<String> words) implements Command {
        public Import {
            words = List.copyOf(words);
        }
    }

    /** Loads the demo data; the words are its own. */
    record Demo(List<String> words) implements Command {
        public Demo {
            words = List.copyOf(words);
        }
    }

    /** Moves an organisation's definition; the words are its own. */
    record Definitions(List<String> words) implements Command {
        public Definitions {
            words = List.copyOf(words);
        }
    }

    /** Registers an identity provider; the words are its own. */
    record IdentityProvider(List<String> words) implements Command {
        public IdentityProvider {
            words = List.copyOf(words);
        }
    }

    /** Looks at the database. */
    record Doctor() implements Command {}

    /** From the words of the command line. */
    static Command parse(List<String> words) {
        if (words.isEmpty()) {
            return new Serve();
        }
        List<String> rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "serve" -> new Serve();
            case "organisation" -> organisation(options(rest));
            case "token" -> token(options(rest));
            case "import" -> new Import(rest);
            case "limit" -> limit(options(rest));
            case "demo" -> new Demo(rest);
            case "definitions" -> new Definitions(rest);
            case "identity-provider" -> new IdentityProvider(rest);
            case "doctor" -> new Doctor();
            default -> throw new StartFailure("There is no command " + words.getFirst() + ".\n" + USAGE);
        };
    }

    private static Command organisation(Map<String, String> options) {
        String slug = required(options, "--org");
        return new Organisation(slug, options.getOrDefault("--name", slug));
    }

    private static Command token(Map<String, String> options) {
        return new Token(required(options, "--org"), options.getOrDefault("--name", "command line"));
    }

    private static Command limit(Map<String, String> options) {
        return new Limit(required(options, "--org"), required(options, "--limit"), required(options, "--value"));
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new StartFailure("Say " + name + ".\n" + USAGE);
        }
        return value;
    }

    private static Map<String, String> options(List<String> words) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            if (!words.get(i).startsWith("--") || i + 1 == words.size()) {
                throw new StartFailure("Cannot make sense of " + words.get(i) + ".\n" + USAGE);
            }
            options.put(words.get(i), words.get(i + 1));
        }
        return options;
    }
}
