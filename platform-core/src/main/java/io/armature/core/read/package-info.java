/**
 * Reading records: a query becomes a prepared statement once, and answers of rows many times.
 *
 * <p>In: a {@link io.armature.core.query.RecordQuery}, the catalog and what the caller may see. Out: a
 * {@link io.armature.core.read.PreparedRead}, to be kept as long as the catalog lasts; run with the values of a request
 * it gives {@link io.armature.core.read.RecordRows}: the rows as a tree, lists within lists.
 *
 * <p>Refused: what the planner refuses, page sizes out of range, and requests whose pages could hold more rows than the
 * limit of a request (QUERY_TOO_COMPLEX).
 */
@NullMarked
package io.armature.core.read;

import org.jspecify.annotations.NullMarked;
