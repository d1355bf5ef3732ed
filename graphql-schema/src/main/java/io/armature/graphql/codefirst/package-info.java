/**
 * The hand-written part of the API: classes annotated with {@code @GraphQLApi}, built by SmallRye GraphQL, merged into
 * every organisation's schema and executed on it.
 *
 * <p>Comes in: the schema SmallRye built of the annotated classes, which
 * {@link io.armature.graphql.codefirst.CodeFirstReader} takes apart so that any schema can hold its pieces; and, per
 * request, a document reduced to code-first root fields and introspection. Goes out: data and errors of those fields. The
 * document must have been validated against the same schema; what a resolver refuses comes back as an error of its field.
 */
@NullMarked
package io.armature.graphql.codefirst;

import org.jspecify.annotations.NullMarked;
