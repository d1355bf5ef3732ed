package io.armature.deploy.importer.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the rows of a step while it runs. For one thread. */
public final class StepTally {
    private final String step;
    private final String file;
    private final Map<RowEffect, Integer> accepted = new EnumMap<>(RowEffect.class);
    private final List<Refusal> refusals = new ArrayList<>();
    private long rows;

    public StepTally(String step, String file) {
        this.step = step;
        this.file = file;
    }

    public void read() {
        rows++;
    }

    public void accept(RowEffect effect) {
        accepted.merge(effect, 1, Integer::sum);
    }

    public void refuse(long line, String reason) {
        refusals.add(new Refusal(line, reason));
    }

    /** How many rows have an outcome by now. */
    public long settled() {
        return refusals.size()
                + accepted.values().stream().mapToLong(Integer::longValue).sum();
    }

    public StepReport report() {
        List<Refusal> byLine = refusals.stream()
                .sorted(Comparator.comparingLong(Refusal::line))
                .toList();
        return new StepReport(step, file, rows, accepted, byLine);
    }
}
