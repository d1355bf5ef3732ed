/**
 * What an organisation's data looks like to one caller: modules, fields, picklists, and what can be done with them. A client
 * can show and edit records of modules it has never seen from this alone.
 *
 * <p>Comes in: the request's {@link io.armature.metadata.resolve.Catalog}, the caller's
 * {@link io.armature.core.access.Access} and a language. Goes out: the annotated types, computed from these three and nothing
 * else. What is switched off is left out unless an administrator asks for it (FORBIDDEN to others). What is said here of filters, orders and groups is asked from {@link io.armature.graphql.schema.FieldUses}, so that
 * it cannot differ from the schema. Refused: a language that is no BCP 47 tag (BAD_REQUEST); a module or picklist there is
 * not is null.
 */
@NullMarked
package io.armature.graphql.platform.describe;

import org.jspecify.annotations.NullMarked;
