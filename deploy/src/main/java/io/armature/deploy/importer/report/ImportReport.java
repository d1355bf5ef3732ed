package io.armature.deploy.importer.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a whole import did, in the order of its steps.
 *
 * @param steps the steps that ran to their end
 */
public record ImportReport(List<StepReport> steps) {
    private static final String ROW = "%-20s %-24s %9s %9s %9s %9s %9s %9s%n";

    public ImportReport {
        steps = List.copyOf(steps);
    }

    public boolean nothingRefused() {
        return steps.stream().allMatch(step -> step.refusals().isEmpty());
    }

    /** A table with one line per step, then every refusal: lines that share a reason share a line. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT, ROW, "step", "file", "read", "created", "updated", "unchanged", "repeated", "refused"));
        steps.forEach(step -> text.append(row(step)));
        steps.forEach(step -> appendRefusals(text, step));
        return text.toString();
    }

    private static String row(StepReport step) {
        return String.format(
                Locale.ROOT,
                ROW,
                step.step(),
                step.file(),
                grouped(step.rows()),
                grouped(step.count(RowEffect.CREATED)),
                grouped(step.count(RowEffect.UPDATED)),
                grouped(step.count(RowEffect.UNCHANGED)),
                grouped(step.count(RowEffect.REPEATED)),
                grouped(step.refusals().size()));
    }

    private static void appendRefusals(StringBuilder text, StepReport step) {
        if (step.refusals().isEmpty()) {
            return;
        }
        text.append(String.format("%nRefused by step %s, lines of %s:%n", step.step(), step.file()));
        linesByReason(step)
                .forEach((reason, lines) -> text.append(String.format("  %s: %s%n", LineRanges.of(lines), reason)));
    }

    private static Map<String, List<Long>> linesByReason(StepReport step) {
        return step.refusals().stream()
                .collect(groupingBy(Refusal::reason, LinkedHashMap::new, mapping(Refusal::line, toList())));
    }

    private static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
