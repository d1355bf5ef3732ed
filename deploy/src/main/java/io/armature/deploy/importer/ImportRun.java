package io.armature.deploy.importer;

import io.armature.deploy.importer.mapping.Mapping;
import io.armature.deploy.importer.mapping.Step;
import io.armature.deploy.importer.report.ImportReport;
import io.armature.deploy.importer.report.ImportStopped;
import io.armature.deploy.importer.report.Progress;
import io.armature.deploy.importer.report.StepTally;
import io.armature.deploy.importer.row.CsvFile;
import io.armature.deploy.importer.server.GraphQlClient;
import io.armature.deploy.importer.server.MetadataSetup;
import io.armature.deploy.importer.server.ModuleApi;
import io.armature.deploy.importer.server.ModuleApis;
import io.armature.deploy.importer.server.RecordIndex;
import io.armature.deploy.importer.server.Upserts;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One run of a plan against one server; {@link #prepare} first, then {@link #steps}. For one thread. */
final class ImportRun {
    private final ImportPlan plan;
    private final GraphQlClient client;
    private final PrintStream out;
    private final InstantSource clock;
    private final List<StepTally> tallies = new ArrayList<>();
    private Map<String, ModuleApi> modules = Map.of();

    ImportRun(ImportPlan plan, GraphQlClient client, PrintStream out, InstantSource clock) {
        this.plan = plan;
        this.client = client;
        this.out = out;
        this.clock = clock;
    }

    /**
     * Changes the organisation's metadata and checks that it has what the mapping names. No record is written.
     *
     * @throws ImportStopped when the server refuses or something is missing
     */
    void prepare() {
        Mapping mapping = plan.mapping();
        MetadataSetup.apply(client, mapping.metadata());
        modules = ModuleApis.load(client, mapping);
    }

    /** Runs every step. Refused rows are counted; {@link ImportStopped} means that the rest was not tried. */
    void steps() {
        List<Step> steps = plan.mapping().steps();
        for (int i = 0; i < steps.size(); i++) {
            run(steps.get(i), plan.files().get(i));
        }
    }

    /** What was done so far. */
    ImportReport report() {
        return new ImportReport(tallies.stream().map(StepTally::report).toList());
    }

    private void run(Step step, CsvFile file) {
        StepTally tally = new StepTally(step.name(), step.file());
        tallies.add(tally);
        RecordIndex index = new RecordIndex(client);
        step.references().forEach(index::load);
        Progress progress = new Progress(out, clock, step.name(), file.rows());
        ModuleApi api = api(step);
        Upserts upserts = new Upserts(client, api, api.keyName(step.key()));
        new StepRun(step, upserts, index, tally, progress).run(file);
    }

    private ModuleApi api(Step step) {
        ModuleApi api = modules.get(step.module());
        if (api == null) {
            throw new IllegalStateException("prepare() comes first");
        }
        return api;
    }
}
