/**
 * The hand-written part of the API: who I am, the organisation, its metadata, its API tokens and its identity
 * providers.
 *
 * <p>Comes in: arguments as the annotated types of this package, and the caller from
 * {@link io.armature.graphql.codefirst.CurrentRequest}. Goes out: the annotated result types. Each resolver is a thin
 * translation: what may be done and how is the business of {@code core.catalog}, {@code core.identity} and
 * {@code core.oidc}. Refused here: FORBIDDEN to callers who are no administrators, and input that is no change
 * (METADATA_INVALID) or no id (BAD_REQUEST).
 */
@NullMarked
package io.armature.graphql.platform;

import org.jspecify.annotations.NullMarked;
