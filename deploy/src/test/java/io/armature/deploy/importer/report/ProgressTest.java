package io.armature.deploy.importer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Instant now = Instant.EPOCH;

    @Test
    void speaks_at_most_once_a_second_and_at_the_end() {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Progress progress = new Progress(out, () -> now, "accounts", 8_800);

        after(400);
        progress.reached(500);
        after(1_600);
        progress.reached(4_000);
        after(100);
        progress.reached(4_500);
        after(2_300);
        progress.finished(8_800);

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "accounts: 4,000 of 8,800 rows, 2,000 rows/s", "accounts: 8,800 of 8,800 rows, 2,000 rows/s");
    }

    private void after(long millis) {
        now = now.plus(Duration.ofMillis(millis));
    }
}
