/**
 * The rules of fields and modules as a client needs them, to check and to guide before the server does.
 *
 * <p>Comes in: rules as the definitions say them, and a language. Goes out: the annotated types; expressions stay as they are
 * written. Nothing is refused.
 */
@NullMarked
package io.armature.graphql.platform.describe.rules;

import org.jspecify.annotations.NullMarked;
