/**
 * What must not get out: what callers may not know of records, fields, modules and other organisations, and tokens.
 *
 * <p>{@link io.armature.deploy.leak.LeakMatrixTest} generates its questions from the schema of a caller who may do everything, asks
 * them as callers who may not, and asks again when nothing but what they may not know has changed: the answers must be the same, byte
 * for byte. {@link io.armature.deploy.leak.GuardsTest} takes each guard out of the running application and shows that the
 * matrix notices.
 */
@NullMarked
package io.armature.deploy.leak;

import org.jspecify.annotations.NullMarked;
