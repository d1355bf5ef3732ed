package io.armature.deploy.importer.server;

import io.armature.deploy.importer.mapping.Step;
import io.armature.deploy.importer.report.ImportStopped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the organisation's schema says about one module.
 *
 * @param module e.g. {@code accounts}
 * @param typeName e.g. {@code Account}
 * @param writable value names its input takes
 * @param unique value names by which a record can be found
 */
public record ModuleApi(String module, String typeName, Set<String> writable, Set<String> unique) {

    public ModuleApi {
        writable = Set.copyOf(writable);
        unique = Set.copyOf(unique);
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
        if (!unique.contains(step.key())) {
            throw new ImportStopped("Step " + step.name() + ": " + step.key() + " of " + module
                    + " is not unique, so a row cannot find its record by it. Make it unique under metadata.");
        }
    }

    String upsertMutation() {
        return "upsert" + Character.toUpperCase(module.charAt(0)) + module.substring(1);
    }
}
