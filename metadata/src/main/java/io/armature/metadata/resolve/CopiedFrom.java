package io.armature.metadata.resolve;

import io.armature.metadata.expression.formula.Calculation;
import java.util.Optional;

/**
 * Where the values of a snapshot are copied from.
 *
 * @param path as it was written
 * @param value what it leads to; empty while the field or its module is switched off
 */
public record CopiedFrom(String path, Optional<Calculation.Value> value) {}
