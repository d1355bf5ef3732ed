package io.armature.deploy.importer;

import io.armature.deploy.importer.mapping.Mapping;
import io.armature.deploy.importer.mapping.MappingReader;
import io.armature.deploy.importer.mapping.Step;
import io.armature.deploy.importer.report.ImportStopped;
import io.armature.deploy.importer.row.CsvFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An import that nothing on this side speaks against.
 *
 * @param mapping as read
 * @param files the file of each step, in the order of the steps
 */
record ImportPlan(Mapping mapping, List<CsvFile> files) {

    ImportPlan {
        files = List.copyOf(files);
    }

    /**
     * Reads the mapping and looks through every file.
     *
     * @throws ImportStopped for the first thing wrong with either
     */
    static ImportPlan check(Path folder) {
        Mapping mapping = MappingReader.readFolder(folder);
        List<CsvFile> files = new ArrayList<>();
        for (Step step : mapping.steps()) {
            files.add(CsvFile.check(folder, mapping.file(step.file()), step.columns()));
        }
        return new ImportPlan(mapping, files);
    }
}
