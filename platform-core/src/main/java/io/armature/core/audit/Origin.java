package io.armature.core.audit;

import java.util.Optional;

/**
 * The request that something happened in.
 *
 * @param requestId as answers and logs tell it
 * @param address network address of the client
 */
public record Origin(Optional<String> requestId, Optional<String> address) {
    private static final Origin NONE = new Origin(Optional.empty(), Optional.empty());

    /** No request. */
    public static Origin none() {
        return NONE;
    }

    /** A request from an address; an empty one is not known. */
    public static Origin of(String requestId, String address) {
        return new Origin(Optional.of(requestId), Optional.of(address).filter(known -> !known.isEmpty()));
    }
}
