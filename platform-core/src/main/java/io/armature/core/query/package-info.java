/**
 * What is asked of records, independent of GraphQL and of SQL, and how it becomes a plan.
 *
 * <p>In: a {@link io.armature.core.query.RecordQuery} on a catalog, and what the caller may see
 * ({@link io.armature.core.query.Visibility}). Out: a {@link io.armature.core.query.Plan}: blocks of rows with columns,
 * joins and nested blocks, where every scan names its organisation, liveness and permission.
 *
 * <p>{@link io.armature.core.query.Planner} lists the stages: rights (FieldRights), scoping (Scoping), simplification,
 * blocks (BlockBuilder), cost (CostRule), checks (PlanChecks). Values are not here: operands name the request's inputs
 * by index, so that one plan serves every request of the same shape.
 *
 * <p>Refused: fields the caller may not read (FIELD_FORBIDDEN).
 */
@NullMarked
package io.armature.core.query;

import org.jspecify.annotations.NullMarked;
