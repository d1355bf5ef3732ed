/**
 * Errors as the API shows them.
 *
 * <p>Comes in: a {@link io.armature.core.problem.Problem}, an error of the GraphQL library, or a failure of any kind. Goes
 * out: an {@link io.armature.graphql.error.ApiError} and from it the JSON of design section 4. A failure that is no problem
 * is a fault of ours: it is logged under the request's id, and its message stays inside.
 */
@NullMarked
package io.armature.graphql.error;

import org.jspecify.annotations.NullMarked;
