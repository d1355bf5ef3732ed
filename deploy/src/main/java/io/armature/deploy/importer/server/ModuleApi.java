package io.armature.deploy.importer.server;

import io.armature.deploy.importer.mapping.Step;
import io.armature.deploy.importer.mapping.StepKey;
import io.armature.deploy.importer.report.ImportStopped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the organisation's schema says about one module.
 *
 * @param module e.g. {@code accounts}
 * @param typeName e.g. {@code Account}
 * @param writable value names its input takes
 * @param unique what a record can be found by: the value name of a unique field without parts, or the name of a key with the
 *     names of its fields
 */
public record ModuleApi(String module, String typeName, Set<String> writable, Map<String, Set<String>> unique) {

    private static final String EXTERNAL_ID = "externalId";

    public ModuleApi {
        writable = Set.copyOf(writable);
        unique = Map.copyOf(unique);
    }

    /**
     * Checks a step of this module.
     *
     * @throws ImportStopped when it writes a field there is not, or finds records by one that is not unique
     */
    void require(Step step) {
        List<String> unknown = step.fields().stream()
                .map(rule -> rule.field())
                .filter(field -> !writable.contains(field))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ImportStopped("Step " + step.name() + ": " + module + " cannot be given "
                    + String.join(", ", unknown) + "; it takes " + String.join(", ", new TreeSet<>(writable)) + ".");
        }
        if (step.key() instanceof StepKey.Fields(var names) && !known(names)) {
            throw new ImportStopped("Step " + step.name() + ": " + String.join(" and ", names) + " of " + module
                    + (names.size() == 1 ? " is" : " together are")
                    + " not unique, so a row cannot find its record by it. Make it unique under metadata.");
        }
    }

    private boolean known(List<String> names) {
        return names.size() == 1
                ? Set.of().equals(unique.get(names.getFirst()))
                : unique.containsValue(Set.copyOf(names));
    }

    /** What the API calls the key; empty when it is a unique field alone. */
    public Optional<String> keyName(StepKey key) {
        return switch (key) {
            case StepKey.External external -> Optional.of(EXTERNAL_ID);
            case StepKey.Fields(var names) when names.size() == 1 -> Optional.empty();
            case StepKey.Fields(var names) ->
                unique.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(Set.copyOf(names)))
                        .map(Map.Entry::getKey)
                        .findFirst();
        };
    }

    String upsertMutation() {
        return "upsert" + Character.toUpperCase(module.charAt(0)) + module.substring(1);
    }
}
