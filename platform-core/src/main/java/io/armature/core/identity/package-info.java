/**
 * Who calls. In comes the bearer token of a request, out goes a {@link io.armature.core.identity.Caller}, or nothing
 * when the token is unknown, revoked or expired; the HTTP layer answers UNAUTHENTICATED then.
 *
 * <p>Tokens are kept as SHA-256 of 190 random bits, so a copy of the database opens nothing. A revoked token stops
 * working at once on this node and within a second on others.
 */
@NullMarked
package io.armature.core.identity;

import org.jspecify.annotations.NullMarked;
