/**
 * Search across modules: words of records, found by their beginnings, without regard to case and accents, and where nothing is
 * spelled so, by what is spelled alike.
 *
 * <p>What search finds is kept in {@code record_search}, a row for each searchable field of a record that holds a text, by whoever
 * writes records, in the same transaction ({@link io.armature.core.search.entry.SearchEntries}). What records hold already is taken in
 * in the background: when a change of metadata makes a field searchable, and when a standard field is with a newer platform.
 *
 * <p>In: a caller, a catalog and a {@link io.armature.core.search.SearchRequest}. Out: a {@link io.armature.core.search.SearchPage}
 * of ids, the best first. One statement looks into the fields that the caller may read, of records that it may read, live ones: what is
 * hidden is neither found nor counted, and orders nothing.
 *
 * <p>Refused: texts without a letter or digit and long ones, cursors of another text (BAD_REQUEST).
 */
@NullMarked
package io.armature.core.search;

import org.jspecify.annotations.NullMarked;
