package io.armature.deploy.importer.server;

import com.fasterxml.jackson.databind.JsonNode;

/** What a server said to one attempt. */
sealed interface Answer {

    /** The {@code data} of an answer without errors. */
    record Data(JsonNode data) implements Answer {}

    /** Worth another attempt. */
    record TryAgain(String reason) implements Answer {}

    /** Another attempt would be refused too. */
    record Refused(String reason) implements Answer {}
}
