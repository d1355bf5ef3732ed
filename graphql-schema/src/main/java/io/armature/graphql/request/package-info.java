/**
 * From a normalized root field to a record query, and to the shape of its answer.
 *
 * <p>In: a field as graphql-java normalized it (fragments merged, conditions applied), its arguments as written, and the
 * request's variables. Out: a {@link io.armature.graphql.request.RootField}: the {@link
 * io.armature.core.query.RecordQuery}, where each of its inputs comes from ({@link io.armature.graphql.argument.Input}),
 * and the {@link io.armature.graphql.request.Shape} of the JSON to be written.
 *
 * <p>What comes out depends on the document and on the shape of the variables (which keys are present, enum values),
 * never on their values, so that it is kept and used again: {@link io.armature.graphql.argument.VariableShape}.
 *
 * <p>Refused (BAD_REQUEST): null where a value is meant, both paging directions at once, cursors of another order.
 */
@NullMarked
package io.armature.graphql.request;

import org.jspecify.annotations.NullMarked;
