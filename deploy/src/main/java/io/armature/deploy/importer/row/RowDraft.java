package io.armature.deploy.importer.row;

import io.armature.deploy.importer.mapping.Blank;
import io.armature.deploy.importer.mapping.FieldRule;
import io.armature.deploy.importer.mapping.Step;
import io.armature.deploy.importer.mapping.StepKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers what the rules say about one row. */
final class RowDraft {
    private final Step step;
    private final CsvLine.Row row;
    private final Map<String, @Nullable Object> input = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private final Map<String, Object> key = new LinkedHashMap<>();
    private String external = "";

    RowDraft(Step step, CsvLine.Row row) {
        this.step = step;
        this.row = row;
    }

    void put(FieldRule rule, Object value) {
        if (isKey(rule)) {
            key.put(rule.field(), value);
        }
        input.put(rule.field(), value);
    }

    void blank(FieldRule rule) {
        if (isKey(rule)) {
            wrong(rule, "is blank, and the record is found by it");
            return;
        }
        switch (rule.blank()) {
            case Blank.KEEP -> {}
            case Blank.CLEAR -> input.put(rule.field(), null);
            case Blank.REFUSE -> wrong(rule, "is blank");
        }
    }

    void wrong(FieldRule rule, String reason) {
        wrong.add(rule.field() + ": " + reason);
    }

    /** What the system of the step's key calls the record. */
    void external(StepKey.External by, String text) {
        external = text;
        if (text.isBlank()) {
            wrong.add("the key in " + by.system() + ": is blank, and the record is found by it");
        }
    }

    void missing(FieldRule rule, CellValue.NoSuchRecord missing) {
        boolean own = step.itself().filter(missing.where()::equals).isPresent();
        List<String> reasons = own ? waiting : wrong;
        reasons.add(rule.field() + ": " + missing.reason());
    }

    RowResult result() {
        if (!wrong.isEmpty()) {
            return new RowResult.Refused(row.line(), wrong);
        }
        if (!waiting.isEmpty()) {
            return new RowResult.Waiting(row, String.join("; ", waiting));
        }
        return new RowResult.Ready(new InputRow(row.line(), key(), input));
    }

    private RowKey key() {
        return switch (step.key()) {
            case StepKey.Fields(var names) -> {
                Map<String, Object> ordered = new LinkedHashMap<>();
                names.forEach(name -> ordered.put(name, Objects.requireNonNull(key.get(name), name)));
                yield RowKey.of(ordered);
            }
            case StepKey.External(var system, var source) -> RowKey.external(system, external);
        };
    }

    private boolean isKey(FieldRule rule) {
        return step.key() instanceof StepKey.Fields(var names) && names.contains(rule.field());
    }
}
