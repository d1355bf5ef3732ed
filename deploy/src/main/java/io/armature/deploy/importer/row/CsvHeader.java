package io.armature.deploy.importer.row;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.armature.deploy.importer.mapping.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the cells of a file their columns. */
record CsvHeader(List<String> columns, SourceFile source) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The column names of a header line. */
    static List<String> columns(CsvRecord header) {
        return header.getFields().stream()
                .map(name -> name.replace(BYTE_ORDER_MARK, "").strip())
                .toList();
    }

    CsvLine line(CsvRecord csv) {
        if (csv.getFieldCount() != columns.size()) {
            return new CsvLine.Broken(
                    csv.getStartingLineNumber(),
                    "has " + csv.getFieldCount() + " cells, the header names " + columns.size() + " columns");
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            cells.put(column, source.correct(column, csv.getField(i).strip()));
        }
        return new CsvLine.Row(csv.getStartingLineNumber(), cells);
    }
}
