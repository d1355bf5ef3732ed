/**
 * What search finds of records, as it is stored: a row of {@code record_search} for each searchable field that holds a text, with its
 * words. In come records' values, out go the statements that keep the rows; they belong into the transaction of whoever writes the
 * records. Nothing is refused.
 */
@NullMarked
package io.armature.core.search.entry;

import org.jspecify.annotations.NullMarked;
