package io.armature.metadata.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of custom modules. An organisation stores them by the name of the module; a file holds them inside of the
 * module, so that a custom module reads as a module file does.
 */
final class CustomModuleParts {

    private static final String MODULES = "customModules";
    private static final String FIELDS = "customFields";
    private static final String RULES = "moduleRules";
    private static final String LAYOUTS = "moduleLayouts";

    private CustomModuleParts() {}

    /** From what is stored to what a file holds. */
    static void gather(ObjectNode tree) {
        for (JsonNode item : tree.path(MODULES)) {
            ObjectNode module = (ObjectNode) item;
            String name = module.path("name").asText();
            taken(tree, FIELDS, name).ifPresent(fields -> module.set("fields", fields));
            taken(tree, RULES, name)
                    .ifPresent(rules -> rules.properties().forEach(rule -> module.set(rule.getKey(), rule.getValue())));
            taken(tree, LAYOUTS, name).ifPresent(layouts -> module.set("layouts", layouts));
        }
    }

    /** From what a file holds to what is stored; CONTRADICTION for parts that stand outside of their module. */
    static void scatter(ObjectNode tree, Place file, ProblemList problems) {
        for (JsonNode item : tree.path(MODULES)) {
            if (item instanceof ObjectNode module && module.path("name").isTextual()) {
                String name = module.path("name").textValue();
                List.of(FIELDS, RULES, LAYOUTS).forEach(part -> refuseOutside(tree, part, name, file, problems));
                put(module.remove("fields"), tree, FIELDS, name);
                put(module.remove("layouts"), tree, LAYOUTS, name);
                put(rules(module), tree, RULES, name);
            }
        }
    }

    /** Where a part that is stored under a path stands in a file, paths with points only. */
    static String pathInFile(String stored, List<String> modules) {
        for (int i = 0; i < modules.size(); i++) {
            String module = MODULES + "." + i;
            for (String[] part : new String[][] {{FIELDS, ".fields"}, {LAYOUTS, ".layouts"}, {RULES, ""}}) {
                String prefix = part[0] + "." + modules.get(i) + ".";
                if ((stored + ".").startsWith(prefix)) {
                    return module
                            + part[1]
                            + (stored + ".").substring(prefix.length() - 1).replaceAll("\\.$", "");
                }
            }
        }
        return stored;
    }

    private static void refuseOutside(ObjectNode tree, String part, String module, Place file, ProblemList problems) {
        if (tree.path(part).has(module)) {
            problems.add(
                    ProblemKind.CONTRADICTION,
                    file.part(part).part(module),
                    "What belongs to the module " + module + " stands inside of it; move it there");
        }
    }

    private static JsonNode rules(ObjectNode module) {
        ObjectNode rules = module.objectNode();
        ModuleRulesNotation.KEYS.stream().filter(module::has).forEach(key -> rules.set(key, module.remove(key)));
        return rules;
    }

    /** What stands there in the wrong form is left for the reader to refuse. */
    private static void put(JsonNode value, ObjectNode tree, String part, String module) {
        if (value == null || value.isEmpty()) {
            return;
        }
        JsonNode byModule = tree.has(part) ? tree.get(part) : tree.putObject(part);
        if (byModule instanceof ObjectNode object) {
            object.set(module, value);
        }
    }

    private static Optional<JsonNode> taken(ObjectNode tree, String part, String module) {
        return tree.path(part) instanceof ObjectNode byModule
                ? Optional.ofNullable(byModule.remove(module))
                : Optional.empty();
    }
}
