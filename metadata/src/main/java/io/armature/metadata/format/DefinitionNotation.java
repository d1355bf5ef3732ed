package io.armature.metadata.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.problem.ProblemKind;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An organisation's whole definition as a file: what it stores but for its version, counters and what it removed, which
 * mean nothing elsewhere; custom modules with their parts inside.
 */
final class DefinitionNotation {

    static final int FORMAT = 1;

    private static final String FORMAT_KEY = "format";
    private static final Set<String> NOT_FOR_FILES = Set.of("version", "nextShortId", "nextModuleNumber", "tombstones");
    private static final Pattern SHORT_ID = Pattern.compile("f[1-9][0-9]{0,8}");

    private DefinitionNotation() {}

    static ObjectNode write(OrganisationDefinition organisation) {
        ObjectNode tree = OrganisationNotation.write(organisation);
        tree.remove(NOT_FOR_FILES);
        CustomModuleParts.gather(tree);
        ObjectNode file = JsonNodeFactory.instance.objectNode().put(FORMAT_KEY, FORMAT);
        tree.properties().stream()
                .filter(part -> !part.getValue().isEmpty())
                .forEach(part -> file.set(part.getKey(), part.getValue()));
        return file;
    }

    static OrganisationDefinition read(Section file) {
        format(file);
        file.allow(fileKeys());
        ObjectNode tree = file.node().deepCopy();
        tree.retain(OrganisationNotation.KEYS);
        tree.remove(NOT_FOR_FILES);
        CustomModuleParts.scatter(tree, file.place(), file.problems());
        tree.put("nextShortId", 1 + identified(tree, file));
        tree.put("nextModuleNumber", nextModuleNumber(tree));
        return OrganisationNotation.read(file.inner(tree, file.place()));
    }

    private static void format(Section file) {
        if (!file.has(FORMAT_KEY)) {
            file.missing(FORMAT_KEY);
        } else if (file.integer(FORMAT_KEY).orElse(FORMAT) != FORMAT) {
            file.problems()
                    .add(
                            ProblemKind.OUT_OF_RANGE,
                            file.place().part(FORMAT_KEY),
                            "This server reads format " + FORMAT + "; export the file anew");
        }
    }

    private static Set<String> fileKeys() {
        Set<String> keys = new HashSet<>(OrganisationNotation.KEYS);
        keys.removeAll(NOT_FOR_FILES);
        keys.add(FORMAT_KEY);
        return keys;
    }

    /** Gives fields without an id one; returns the greatest number there is then. */
    private static int identified(ObjectNode tree, Section file) {
        Set<String> seen = new HashSet<>();
        int greatest = 0;
        for (JsonNode fields : tree.path("customFields")) {
            for (JsonNode field : fields) {
                greatest = Math.max(greatest, number(field.path("id").asText(""), seen, file));
            }
        }
        for (JsonNode fields : tree.path("customFields")) {
            for (JsonNode field : fields) {
                if (field instanceof ObjectNode written && !written.has("id")) {
                    greatest++;
                    written.put("id", "f" + greatest);
                }
            }
        }
        return greatest;
    }

    private static int number(String id, Set<String> seen, Section file) {
        if (id.isEmpty()) {
            return 0;
        }
        if (!SHORT_ID.matcher(id).matches() || !seen.add(id)) {
            file.problems()
                    .add(
                            ProblemKind.INVALID_SHORT_ID,
                            file.place().part("customFields"),
                            "The id " + id + " is not f and a number, or stands twice; leave it out for a new field");
            return 0;
        }
        return Integer.parseInt(id.substring(1));
    }

    private static int nextModuleNumber(ObjectNode tree) {
        int greatest = ModuleDefinition.FIRST_CUSTOM_NUMBER - 1;
        for (JsonNode module : tree.path("customModules")) {
            greatest = Math.max(greatest, module.path("number").asInt(0));
        }
        return Math.min(greatest, ModuleDefinition.LAST_NUMBER) + 1;
    }
}
