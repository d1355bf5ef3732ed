package io.armature.graphql.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.armature.graphql.execute.GraphqlRequest;
import io.armature.graphql.execute.Rehearsal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts that arrive as the JSON of {@code where}, of the generic list and of the module's own. */
public final class WhereFuzz {
    private static final Rehearsal REHEARSAL = new Rehearsal(FuzzCatalog.catalog());
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String GENERIC = """
            query ($where: JSON) { records(module: "accounts", where: $where, first: 5) { totalCount nodes { id } } }""";
    private static final String OWN = """
            query ($where: AccountWhere) { accounts(where: $where, first: 5) { totalCount nodes { id } } }""";

    private WhereFuzz() {}

    /** Called by Jazzer once, so that loading classes counts for no input. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("{\"name\": {\"contains\": \"a\"}}".getBytes(UTF_8));
    }

    /** Called by Jazzer; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        Object where;
        try {
            where = JSON.readValue(new String(input, UTF_8), Object.class);
        } catch (JsonProcessingException | NumberFormatException notJson) {
            return;
        }
        Sendable.check(REHEARSAL.of(request(GENERIC, where)));
        Sendable.check(REHEARSAL.of(request(OWN, where)));
    }

    private static GraphqlRequest request(String document, @Nullable Object where) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("where", where);
        return new GraphqlRequest(document, Optional.empty(), variables, Map.of(), GraphqlRequest.Mode.ANY, "fuzz");
    }
}
