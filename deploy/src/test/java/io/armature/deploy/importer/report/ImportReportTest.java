package io.armature.deploy.importer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImportReportTest {

    @Test
    void counts_rows_by_what_became_of_them() {
        StepTally tally = new StepTally("accounts", "accounts.csv");
        for (int i = 0; i < 4; i++) {
            tally.read();
        }
        tally.accept(RowEffect.CREATED);
        tally.accept(RowEffect.CREATED);
        tally.accept(RowEffect.UNCHANGED);
        tally.refuse(5, "name: is blank");

        assertThat(tally.settled()).isEqualTo(4);
        assertThat(lines(tally))
                .containsExactly(
                        "step file read created updated unchanged repeated refused",
                        "accounts accounts.csv 4 2 0 1 0 1",
                        "",
                        "Refused by step accounts, lines of accounts.csv:",
                        " 5: name: is blank");
    }

    private static List<String> lines(StepTally tally) {
        return new ImportReport(List.of(tally.report()))
                .text()
                .lines()
                .map(line -> line.replaceAll(" +", " "))
                .toList();
    }

    @Test
    void gathers_the_lines_that_share_a_reason_in_line_order() {
        StepTally tally = new StepTally("accounts", "accounts.csv");
        List.of(9L, 4L, 2L, 3L).forEach(line -> tally.refuse(line, "employees: 'few' is not a whole number"));
        tally.refuse(7, "name: is blank");

        assertThat(new ImportReport(List.of(tally.report())).text())
                .contains("  2-4, 9: employees: 'few' is not a whole number", "  7: name: is blank");
    }

    @Test
    void says_whether_anything_was_refused() {
        StepTally clean = new StepTally("products", "products.csv");
        StepTally soiled = new StepTally("accounts", "accounts.csv");
        soiled.refuse(2, "name: is blank");

        assertThat(new ImportReport(List.of(clean.report())).nothingRefused()).isTrue();
        assertThat(new ImportReport(List.of(clean.report(), soiled.report())).nothingRefused())
                .isFalse();
    }
}
