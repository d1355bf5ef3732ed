package io.armature.metadata.resolve;

import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The names of a module's definition file, by which code that goes with the module speaks of it. Such code never meets a
 * field of the organisation that took one of these names.
 *
 * @param module name of the module; of a custom one, its name
 * @param fields present name to written name, of the fields that are called otherwise here, switched off or not
 */
public record WrittenNames(String module, Map<String, String> fields) {

    /** What the API puts behind the name of a reference where it shows the id. */
    private static final String OF_REFERENCE = "Id";

    public WrittenNames {
        fields = Map.copyOf(fields);
    }

    /** Of a module whose fields are called as they are written. */
    static WrittenNames unchanged(String module) {
        return new WrittenNames(module, Map.of());
    }

    static WrittenNames of(DraftModule module) {
        Map<String, String> fields = new TreeMap<>();
        for (DraftField field : module.fields()) {
            if (!field.name().equals(field.written().name())) {
                fields.put(field.name(), field.written().name());
            }
        }
        return new WrittenNames(module.written().name(), fields);
    }

    /** Whether every field is called as it is written. */
    public boolean unchanged() {
        return fields.isEmpty();
    }

    /** What the definition file calls a field; empty for one that took a written name. */
    public Optional<String> written(String present) {
        String written = fields.get(present);
        if (written != null) {
            return Optional.of(written);
        }
        return fields.containsValue(present) ? Optional.empty() : Optional.of(present);
    }

    /** What something is of fields, by present names, by written ones; without the fields that took a written name. */
    public <T> Map<String, T> written(Map<String, T> byPresent) {
        if (unchanged()) {
            return byPresent;
        }
        Map<String, T> byWritten = new HashMap<>();
        byPresent.forEach((present, value) -> written(present).ifPresent(name -> byWritten.put(name, value)));
        return byWritten;
    }

    /** The present name of a field of the definition file. */
    public String present(String written) {
        return fields.entrySet().stream()
                .filter(field -> field.getValue().equals(written))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(written);
    }

    /** Values by the present names of their fields. */
    public <T extends @Nullable Object> Map<String, T> present(Map<String, T> byWritten) {
        if (unchanged()) {
            return byWritten;
        }
        Map<String, T> byPresent = new HashMap<>();
        byWritten.forEach((written, value) -> byPresent.put(present(written), value));
        return byPresent;
    }

    /** The present name of a value as inputs spell it: a reference has {@code Id} behind its name. */
    public String presentValue(String written) {
        String name = present(written);
        if (!name.equals(written) || !written.endsWith(OF_REFERENCE)) {
            return name;
        }
        return present(written.substring(0, written.length() - OF_REFERENCE.length())) + OF_REFERENCE;
    }
}
