package io.armature.deploy.importer.row;

import io.armature.deploy.importer.mapping.Blank;
import io.armature.deploy.importer.mapping.FieldRule;
import io.armature.deploy.importer.mapping.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what the rules say about one row. */
final class RowDraft {
    private final Step step;
    private final CsvLine.Row row;
    private final Map<String, @Nullable Object> input = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private String key = "";

    RowDraft(Step step, CsvLine.Row row) {
        this.step = step;
        this.row = row;
    }

    void put(FieldRule rule, Object value) {
        if (isKey(rule)) {
            key = value.toString();
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

    void missing(FieldRule rule, CellValue.NoSuchRecord missing) {
        List<String> reasons = missing.where().equals(step.itself()) ? waiting : wrong;
        reasons.add(rule.field() + ": " + missing.reason());
    }

    RowResult result() {
        if (!wrong.isEmpty()) {
            return new RowResult.Refused(row.line(), wrong);
        }
        if (!waiting.isEmpty()) {
            return new RowResult.Waiting(row, String.join("; ", waiting));
        }
        return new RowResult.Ready(new InputRow(row.line(), key, input));
    }

    private boolean isKey(FieldRule rule) {
        return rule.field().equals(step.key());
    }
}
