package io.armature.core.history;

import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.UUID;

/**
 * A record that is again as it was.
 *
 * @param fields those that changed by it, or would
 * @param version the record's version after it
 */
public record Reverted(Module module, UUID id, List<Field> fields, int version) {
    public Reverted {
        fields = List.copyOf(fields);
    }
}
