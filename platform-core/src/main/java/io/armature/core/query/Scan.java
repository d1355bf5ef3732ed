package io.armature.core.query;

import io.armature.metadata.resolve.Module;

/**
 * The records of a module that a plan looks at.
 *
 * @param filter the whole condition: organisation, liveness, permission and the user's own
 */
public record Scan(Module module, Predicate filter) {}
