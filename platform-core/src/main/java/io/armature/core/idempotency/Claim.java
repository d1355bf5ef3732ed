package io.armature.core.idempotency;

import java.time.Duration;
import java.util.UUID;

/**
 * Leave to carry out a request, until somebody takes it over.
 *
 * @param request under its key
 * @param attempt tells this claim from earlier and later ones of the same key
 * @param lease how long others believe, from the claim and each mark on, that it is being carried out
 */
public record Claim(KeyedRequest request, UUID attempt, Duration lease) {}
