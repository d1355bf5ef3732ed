package io.armature.deploy.importer.row;

import java.util.List;

/** What the rules of a step made of a row. */
public sealed interface RowResult {

    record Ready(InputRow row) implements RowResult {}

    /** Everything is right, but the row refers to a record of its own step that is not known yet. */
    record Waiting(CsvLine.Row row, String reason) implements RowResult {}

    /** What is wrong, every rule's complaint. */
    record Refused(long line, List<String> reasons) implements RowResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
