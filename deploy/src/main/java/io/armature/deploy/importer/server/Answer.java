package io.armature.deploy.importer.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a server said to a request. */
sealed interface Answer {

    /** The {@code data} of an answer without errors. */
    record Data(JsonNode data) implements Answer {}

    /** Worth another attempt. */
    record TryAgain(String reason) implements Answer {}

    /**
     * Another attempt would be refused too.
     *
     * @param reason a sentence for the administrator
     * @param violations the broken rules, if the server named any
     */
    record Refused(String reason, List<BrokenRule> violations) implements Answer {
        public Refused {
            violations = List.copyOf(violations);
        }

        Refused(String reason) {
            this(reason, List.of());
        }
    }

    /**
     * One violation of an error.
     *
     * @param field the place in the input, e.g. {@code changes.2.name}
     * @param code stable code of the rule
     */
    record BrokenRule(String field, String code, String message) {}
}
