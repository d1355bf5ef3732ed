package io.armature.deploy.importer.mapping;

import java.util.List;
import java.util.Map;

/**
 * A whole import.
 *
 * @param metadata the changes the organisation's metadata needs first, each as {@code changeMetadata} takes it
 * @param files what is known about the files, by file name; only those that need saying
 * @param steps in the order they run
 */
public record Mapping(List<Map<String, Object>> metadata, Map<String, SourceFile> files, List<Step> steps) {

    public Mapping {
        metadata = List.copyOf(metadata);
        files = Map.copyOf(files);
        steps = List.copyOf(steps);
    }

    /** What is known about a file; a comma-separated one without corrections when nothing was said. */
    public SourceFile file(String name) {
        return files.getOrDefault(name, SourceFile.plain(name));
    }
}
