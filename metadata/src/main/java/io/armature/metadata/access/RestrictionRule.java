package io.armature.metadata.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Narrows what some callers see of a module, whatever else grants it.
 *
 * @param name what people call it, unique among the rules
 * @param module whose records
 * @param appliesTo names of roles and permission sets; who has one of them is narrowed
 * @param where what stays visible, as the module's {@code where} has it
 */
public record RestrictionRule(String name, String module, Set<String> appliesTo, Map<String, Object> where) {

    public RestrictionRule {
        appliesTo = Set.copyOf(appliesTo);
        where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    }
}
