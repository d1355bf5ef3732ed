package io.armature.deploy.importer.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.importer.mapping.Mapping;
import io.armature.deploy.importer.mapping.Step;
import io.armature.deploy.importer.report.ImportStopped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Learns from introspection what the mapping's modules take. */
public final class ModuleApis {
    private static final String MODULES = "{ __schema { queryType { fields { name type { name } } } } }";
    /** One type a request: more of them are taken for an attempt to wear the server out. */
    private static final String FIELDS =
            "query Fields($type: String!) { __type(name: $type) { inputFields { name type { kind name } } } }";

    private static final String CONNECTION = "Connection";

    private ModuleApis() {}

    /**
     * Asks about every module that the mapping writes to.
     *
     * @return by module name
     * @throws ImportStopped when the organisation lacks a module, a field, or the uniqueness of a key
     */
    public static Map<String, ModuleApi> load(GraphQlClient client, Mapping mapping) {
        Map<String, String> typeNames = typeNames(client);
        Map<String, ModuleApi> apis = new HashMap<>();
        for (Step step : mapping.steps()) {
            ModuleApi api = apis.computeIfAbsent(step.module(), module -> load(client, module, typeNames));
            api.require(step);
        }
        return apis;
    }

    private static Map<String, String> typeNames(GraphQlClient client) {
        Map<String, String> names = new HashMap<>();
        for (JsonNode field : client.send(MODULES, Map.of()).at("/__schema/queryType/fields")) {
            String type = field.at("/type/name").asText("");
            if (type.endsWith(CONNECTION)) {
                names.put(field.path("name").asText(), type.substring(0, type.length() - CONNECTION.length()));
            }
        }
        return names;
    }

    private static ModuleApi load(GraphQlClient client, String module, Map<String, String> typeNames) {
        String type = typeNames.get(module);
        if (type == null) {
            throw new ImportStopped("The organisation has no module " + module + ", or the token may not see it.");
        }
        return new ModuleApi(module, type, names(client, type + "Input"), unique(client, type + "UniqueInput"));
    }

    private static Map<String, Set<String>> unique(GraphQlClient client, String type) {
        Map<String, Set<String>> unique = new HashMap<>();
        for (JsonNode field : fields(client, type)) {
            boolean several = field.at("/type/kind").asText().equals("INPUT_OBJECT");
            unique.put(
                    field.path("name").asText(),
                    several ? names(client, field.at("/type/name").asText()) : Set.of());
        }
        return unique;
    }

    private static Set<String> names(GraphQlClient client, String type) {
        Set<String> names = new TreeSet<>();
        fields(client, type).forEach(field -> names.add(field.path("name").asText()));
        return names;
    }

    private static JsonNode fields(GraphQlClient client, String type) {
        return client.send(FIELDS, Map.of("type", type)).at("/__type/inputFields");
    }
}
