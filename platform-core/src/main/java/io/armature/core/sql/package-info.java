/**
 * Plans to SQL text and parameters, and requests' values to the parameters' values. Pure: no connection, no framework.
 *
 * <p>In: a {@link io.armature.core.query.Plan}. Out: a {@link io.armature.core.sql.SqlText}, one statement whatever the
 * plan's depth, constant per plan: every value is a parameter, limits too, so that prepared statements are re-used.
 * {@link io.armature.core.sql.Binder} gives the values of one request.
 *
 * <p>{@code PlanSql} joins the blocks of a plan, {@code BlockSql} writes one block, {@code RecordsSql} a page and
 * {@code OrderSql} its order and keyset conditions, {@code GroupsSql} aggregates, {@code PredicateSql} conditions, and
 * {@code FieldSql} knows columns, custom values and slots.
 *
 * <p>Refused: page sizes outside 1 to 1,000, relative ranges outside 1 to 10,000 units, damaged cursors.
 */
@NullMarked
package io.armature.core.sql;

import org.jspecify.annotations.NullMarked;
