/**
 * What protects a shared server (design section 5): a {@link io.armature.core.limit.Limit} each, with a default that the
 * configuration changes for all ({@code armature.limits.*}) and the operator for one organisation; and the
 * {@link io.armature.core.limit.RateLimiter}, which counts what callers cost. In come settings, out go
 * {@link io.armature.core.limit.Limits}, which every organisation carries; a value out of bounds is refused.
 */
@NullMarked
package io.armature.core.limit;

import org.jspecify.annotations.NullMarked;
