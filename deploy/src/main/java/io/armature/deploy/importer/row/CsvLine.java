package io.armature.deploy.importer.row;

import java.util.Map;

/** One record of a CSV file; it may span several lines of text. */
public sealed interface CsvLine {

    /** Where it starts; the header is line 1. */
    long line();

    /**
     * A row with a cell for every column.
     *
     * @param cells column to cell, without surrounding space and corrected; blank cells are empty
     */
    record Row(long line, Map<String, String> cells) implements CsvLine {
        public Row {
            cells = Map.copyOf(cells);
        }
    }

    /** A row that has not as many cells as the header. */
    record Broken(long line, String reason) implements CsvLine {}
}
