package io.armature.metadata.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which records of a module a sharing rule is about. */
public sealed interface Basis {

    /**
     * Those of users that hold a role.
     *
     * @param below whether those of users in roles below count too
     */
    record OwnedByRole(String role, boolean below) implements Basis {}

    /** Those of a team and of its members. */
    record OwnedByTeam(String team) implements Basis {}

    /**
     * Those that a condition holds for.
     *
     * @param where as the module's {@code where} has it: maps, lists, texts, numbers, booleans
     */
    record Matching(Map<String, Object> where) implements Basis {
        public Matching {
            where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
        }
    }
}
