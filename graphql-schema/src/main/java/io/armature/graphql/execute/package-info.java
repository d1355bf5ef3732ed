/**
 * One GraphQL request from text to bytes.
 *
 * <p>Comes in: a {@link io.armature.graphql.execute.GraphqlRequest}, well formed as JSON, and the caller it was
 * authenticated for. Goes out: a {@link io.armature.graphql.execute.GraphqlResponse}, the JSON of a GraphQL response and
 * what kind of answer it is, which is all the transport needs to choose a status. Refused, as an answer and never as a
 * failure: documents that do not parse or validate, variables that do not coerce, a mutation where only queries are
 * allowed, and whatever a root field refuses.
 */
@NullMarked
package io.armature.graphql.execute;

import org.jspecify.annotations.NullMarked;
