/**
 * From the lines of a CSV file to the input of records.
 *
 * <p>In come a file, the step's rules and the ids of the records it may refer to; out goes per line either an input,
 * or the reasons why there is none. {@link io.armature.deploy.importer.row.CsvFile} refuses a whole file (missing,
 * without a needed column, not readable as CSV) before anything is sent; a row with the wrong number of cells or a cell
 * that is no number, no date or names no record is refused alone. Nothing here talks to a server.
 */
@NullMarked
package io.armature.deploy.importer.row;

import org.jspecify.annotations.NullMarked;
