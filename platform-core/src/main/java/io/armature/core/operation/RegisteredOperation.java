package io.armature.core.operation;

import java.time.OffsetDateTime;

/**
 * A document that clients may name instead of sending.
 *
 * @param name by which people and clients know it
 * @param hash of the document, by which clients know it too
 * @param document its text
 * @param createdAt when it was registered
 */
public record RegisteredOperation(String name, DocumentHash hash, String document, OffsetDateTime createdAt) {}
