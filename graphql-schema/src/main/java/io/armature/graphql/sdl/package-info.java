/**
 * A schema as text.
 *
 * <p>Comes in: a {@link io.armature.graphql.schema.GeneratedSchema}, and the names of modules if only those are wanted.
 * Goes out: SDL, sorted, that says the same as introspection of the schema. Refused: names of modules the schema has not.
 */
@NullMarked
package io.armature.graphql.sdl;

import org.jspecify.annotations.NullMarked;
