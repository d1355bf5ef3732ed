package io.armature.metadata.access;

import java.util.List;

/**
 * Records shared because of who owns them or of what they say.
 *
 * @param name what people call it, unique among the rules
 * @param module whose records
 * @param basis which of them
 * @param to with whom
 * @param level for what
 * @param cascade to-many fields of the module whose records are shared along
 */
public record SharingRule(
        String name, String module, Basis basis, Recipients to, SharedLevel level, List<String> cascade) {

    public SharingRule {
        cascade = List.copyOf(cascade);
    }
}
