package io.armature.deploy.importer;

import io.armature.deploy.importer.mapping.Step;
import io.armature.deploy.importer.report.Progress;
import io.armature.deploy.importer.report.RowEffect;
import io.armature.deploy.importer.report.StepTally;
import io.armature.deploy.importer.row.CsvFile;
import io.armature.deploy.importer.row.CsvLine;
import io.armature.deploy.importer.row.InputRow;
import io.armature.deploy.importer.row.KeysSeen;
import io.armature.deploy.importer.row.RowConverter;
import io.armature.deploy.importer.row.RowResult;
import io.armature.deploy.importer.server.RecordIndex;
import io.armature.deploy.importer.server.SentRow;
import io.armature.deploy.importer.server.Upserts;
import java.util.ArrayList;
import java.util.List;

/**
 * One file into one module. Rows that refer to records of the same file wait until those are written, so that the order
 * of lines does not matter.
 */
final class StepRun {
    private static final int BATCH = 500;

    private final Step step;
    private final Upserts upserts;
    private final RecordIndex index;
    private final StepTally tally;
    private final Progress progress;
    private final RowConverter converter;
    private final KeysSeen keys;
    private final List<InputRow> batch = new ArrayList<>();
    private List<RowResult.Waiting> waiting = new ArrayList<>();

    StepRun(Step step, Upserts upserts, RecordIndex index, StepTally tally, Progress progress) {
        this.step = step;
        this.upserts = upserts;
        this.index = index;
        this.tally = tally;
        this.progress = progress;
        this.converter = new RowConverter(step, index);
        this.keys = new KeysSeen(step.repeats());
    }

    void run(CsvFile file) {
        file.forEach(this::take);
        flush();
        takeWaiting();
        waiting.forEach(row -> tally.refuse(row.row().line(), row.reason()));
        progress.finished(tally.settled());
    }

    private void take(CsvLine line) {
        tally.read();
        switch (line) {
            case CsvLine.Row row -> convert(row);
            case CsvLine.Broken broken -> tally.refuse(broken.line(), broken.reason());
        }
    }

    private void convert(CsvLine.Row row) {
        switch (converter.convert(row)) {
            case RowResult.Ready ready -> add(ready.row());
            case RowResult.Waiting later -> waiting.add(later);
            case RowResult.Refused refused -> tally.refuse(refused.line(), String.join("; ", refused.reasons()));
        }
    }

    private void add(InputRow row) {
        switch (keys.see(row)) {
            case KeysSeen.Verdict.First first -> addToBatch(row);
            case KeysSeen.Verdict.Repeat repeat -> tally.accept(RowEffect.REPEATED);
            case KeysSeen.Verdict.Clash clash -> tally.refuse(row.line(), clash.reason());
        }
    }

    private void addToBatch(InputRow row) {
        batch.add(row);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        List<SentRow> sent = upserts.send(batch);
        for (int i = 0; i < sent.size(); i++) {
            settle(batch.get(i), sent.get(i));
        }
        batch.clear();
        progress.reached(tally.settled());
    }

    private void settle(InputRow row, SentRow outcome) {
        switch (outcome) {
            case SentRow.Refused refused -> tally.refuse(row.line(), refused.reason());
            case SentRow.Accepted accepted -> {
                tally.accept(accepted.effect());
                step.itself().ifPresent(own -> index.learn(own, row.key().text(), accepted.id()));
            }
        }
    }

    /** Every round brings the next generation: children of what the round before wrote. */
    private void takeWaiting() {
        int before;
        do {
            List<RowResult.Waiting> round = waiting;
            before = round.size();
            waiting = new ArrayList<>();
            round.forEach(row -> convert(row.row()));
            flush();
        } while (!waiting.isEmpty() && waiting.size() < before);
    }
}
