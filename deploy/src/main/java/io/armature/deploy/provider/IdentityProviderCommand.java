package io.armature.deploy.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.armature.deploy.importer.report.ImportStopped;
import io.armature.deploy.importer.server.GraphQlClient;
import io.armature.deploy.importer.server.ServerAddress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** {@code identity-provider FILE --url URL [--issuer URL]}: registers an identity provider, or changes it to the file. */
public final class IdentityProviderCommand {
    private static final String USAGE =
            "Usage: identity-provider FILE --url http://127.0.0.1:8080 [--issuer URL], with an"
                    + " administrator's token in ARMATURE_TOKEN";
    private static final String LIST = "{ identityProviders { id issuer } }";
    private static final String CREATE = "mutation ($input: IdentityProviderInput!) {"
            + " provider: createIdentityProvider(input: $input) { issuer } }";
    private static final String CHANGE = "mutation ($id: ID!, $input: IdentityProviderInput!) {"
            + " provider: changeIdentityProvider(id: $id, input: $input) { issuer } }";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final int DONE = 0;
    private static final int STOPPED = 1;

    private final PrintStream out;
    private final PrintStream err;

    /** Writes what was done to {@code out}, and to {@code err} why it stopped. */
    public IdentityProviderCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs it.
     *
     * @param words what follows {@code identity-provider} on the command line
     * @param environment where the token stands
     * @return the exit code
     */
    public int run(List<String> words, Map<String, String> environment) {
        try {
            Map<String, String> options = options(words);
            String token = environment.getOrDefault("ARMATURE_TOKEN", "");
            if (token.isBlank() || !options.containsKey("--url")) {
                throw new ImportStopped(USAGE);
            }
            Map<String, Object> input = read(Path.of(words.getFirst()));
            Optional.ofNullable(options.get("--issuer")).ifPresent(issuer -> input.put("issuer", issuer));
            try (GraphQlClient client = new GraphQlClient(ServerAddress.of(options.get("--url"), token), List.of())) {
                out.println(register(client, input));
            }
            return DONE;
        } catch (ImportStopped e) {
            err.println(e.getMessage());
            return STOPPED;
        }
    }

    private static String register(GraphQlClient client, Map<String, Object> input) {
        Optional<String> id = StreamSupport.stream(
                        client.send(LIST, Map.of()).path("identityProviders").spliterator(), false)
                .filter(each -> each.path("issuer").asText().equals(input.get("issuer")))
                .map(each -> each.path("id").asText())
                .findFirst();
        JsonNode done = id.map(there -> client.send(CHANGE, Map.of("id", there, "input", input)))
                .orElseGet(() -> client.send(CREATE, Map.of("input", input)));
        return (id.isPresent() ? "Changed " : "Registered ")
                + done.at("/provider/issuer").asText() + ".";
    }

    private static Map<String, Object> read(Path file) {
        try {
            return new HashMap<>(JSON.readValue(Files.readString(file), OBJECT));
        } catch (JsonProcessingException e) {
            throw new ImportStopped(file + " is no JSON object.", e);
        } catch (IOException e) {
            throw new ImportStopped("Cannot read " + file + ".", e);
        }
    }

    private static Map<String, String> options(List<String> words) {
        if (words.size() % 2 == 0) {
            throw new ImportStopped(USAGE);
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < words.size(); i += 2) {
            if (!List.of("--url", "--issuer").contains(words.get(i))) {
                throw new ImportStopped("Unknown option " + words.get(i) + ". " + USAGE);
            }
            options.put(words.get(i), words.get(i + 1));
        }
        return options;
    }
}
