/**
 * GraphQL over HTTP, in full, and what stands beside it: pages and files.
 *
 * <p>Comes in: an HTTP request. Goes out: an HTTP response in one of the two media types of the specification, or a page:
 * the caller's SDL at {@code /schema.graphql}, GraphiQL at {@code /graphiql}, files at {@code /files}. Refused here, before GraphQL is asked: a
 * method, media type or charset not allowed (405, 406, 415; 415 is also what keeps a foreign page from posting), a body
 * too large (413), no or an unknown bearer token (401), JSON that is malformed or no GraphQL request (400). Everything else
 * is the business of {@link io.armature.graphql.execute.RequestPipeline}.
 *
 * <p>Nothing here blocks. A request is paused until its caller is known: Quarkus hands requests over running, and what
 * arrives before a handler is set would be lost.
 */
@NullMarked
package io.armature.graphql.http;

import org.jspecify.annotations.NullMarked;
