/**
 * What of a schema is there for a caller: what it may not use does not exist for it, by name or otherwise.
 *
 * <p>Comes in: what a catalog's schema is made of ({@link io.armature.graphql.schema.SchemaElements}) and an
 * {@link io.armature.core.access.Access}. Goes out: a {@link io.armature.graphql.schema.GeneratedSchema} of what is left.
 * Every later stage (validation, normalisation, introspection, SDL, the JSON of the generic API) works with that schema and
 * needs to know nothing of access to treat a hidden name as one that never was. Nothing is refused here.
 *
 * <p>{@link io.armature.graphql.visible.CallerView} answers for modules and fields;
 * {@link io.armature.graphql.visible.HiddenElements} names the elements that go by themselves, from what each means and
 * requires; {@link io.armature.graphql.visible.Survivors} finds what goes with them: types without fields, arguments whose
 * input is gone, fields whose required argument is gone, fields of interfaces that not all records have any more, and what
 * cannot be reached. {@link io.armature.graphql.visible.CallerSchemas} keeps the results; callers with equal hidden names
 * share one. All but the last is pure.
 */
@NullMarked
package io.armature.graphql.visible;

import org.jspecify.annotations.NullMarked;
