package io.armature.deploy.importer.row;

import io.armature.deploy.importer.mapping.FieldRule;
import io.armature.deploy.importer.mapping.Source;
import io.armature.deploy.importer.mapping.Step;
import io.armature.deploy.importer.mapping.StepKey;
import io.armature.deploy.importer.mapping.Template;
import java.util.Map;
import java.util.Optional;

/** Makes the input of a record from a row, by the rules of one step. Keeps nothing between rows. */
public final class RowConverter {
    private final Step step;
    private final CellConverter cells;

    /**
     * For one step.
     *
     * @param references asked again for every row: it may learn records while the step runs
     */
    public RowConverter(Step step, References references) {
        this.step = step;
        this.cells = new CellConverter(references);
    }

    /** Applies every rule; a row with several faults is refused with all of them. */
    public RowResult convert(CsvLine.Row row) {
        RowDraft draft = new RowDraft(step, row);
        if (step.key() instanceof StepKey.External external) {
            draft.external(external, text(external.source(), row.cells()));
        }
        step.fields().forEach(rule -> apply(rule, row, draft));
        return draft.result();
    }

    private void apply(FieldRule rule, CsvLine.Row row, RowDraft draft) {
        String text = text(rule.source(), row.cells());
        if (text.isBlank()) {
            draft.blank(rule);
            return;
        }
        switch (cells.convert(rule.conversion(), text)) {
            case CellValue.Converted converted -> draft.put(rule, converted.value());
            case CellValue.Nothing nothing -> draft.blank(rule);
            case CellValue.Wrong wrong -> draft.wrong(rule, wrong.reason());
            case CellValue.NoSuchRecord missing -> draft.missing(rule, missing);
        }
    }

    private static String text(Source source, Map<String, String> cells) {
        return switch (source) {
            case Source.Column column -> cells.getOrDefault(column.name(), "");
            case Source.Templates templates ->
                templates.inOrder().stream()
                        .map((Template template) -> template.fill(cells))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse("");
            case Source.Constant constant -> constant.text();
        };
    }
}
