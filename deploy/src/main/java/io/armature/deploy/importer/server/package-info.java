/**
 * The importer's side of the GraphQL API: the only way an import reaches an organisation.
 *
 * <p>In come rows ready to be sent, look-ups and metadata changes; out go ids and the outcome of every row. Requests are
 * tried again a bounded number of times while the server says UNAVAILABLE or does not answer: upserts may be repeated
 * without harm. {@link io.armature.deploy.importer.report.ImportStopped} says when the server cannot be reached, does
 * not accept the token, or refuses a request as a whole.
 */
@NullMarked
package io.armature.deploy.importer.server;

import org.jspecify.annotations.NullMarked;
