package io.armature.deploy.importer.mapping;

import java.util.Map;

/**
 * What is known about a CSV file.
 *
 * @param name relative to the folder of the mapping
 * @param separator between cells
 * @param corrections column to wrong cell to right cell, applied before anything else looks at the cell
 */
public record SourceFile(String name, char separator, Map<String, Map<String, String>> corrections) {

    public SourceFile {
        corrections = Map.copyOf(corrections);
    }

    static SourceFile plain(String name) {
        return new SourceFile(name, ',', Map.of());
    }

    /** The cell as it should have been. */
    public String correct(String column, String cell) {
        return corrections.getOrDefault(column, Map.of()).getOrDefault(cell, cell);
    }
}
