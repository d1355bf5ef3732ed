package io.armature.graphql.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.armature.graphql.http.RequestFuzz;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class FuzzTest {
    private static final int SECONDS = Integer.getInteger("armature.fuzz.seconds", 30);
    private static final int AT_ONCE = 2;
    private static final int FEWEST_INPUTS = 500;
    private static final List<Class<?>> TARGETS =
            List.of(RequestFuzz.class, WhereFuzz.class, CursorFuzz.class, DefinitionFuzz.class);

    @Test
    void nothing_that_strangers_send_fails_or_hangs() throws Exception {
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "Jazzer's machine code is for x86-64");
        Path folder = Path.of("target", "fuzz").toAbsolutePath();
        Map<Class<?>, Future<JazzerRun>> runs = new LinkedHashMap<>();
        try (ExecutorService machines = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Class<?> target : TARGETS) {
                runs.put(target, machines.submit(() -> JazzerRun.of(target, SECONDS, seeds(target), folder)));
            }
        }
        SoftAssertions.assertSoftly(softly -> runs.forEach((target, run) -> {
            JazzerRun done = run.resultNow();
            softly.assertThat(done.exit()).as(done.log()).isZero();
            softly.assertThat(done.runs()).as(done.log()).isGreaterThan(FEWEST_INPUTS);
            System.out.printf("%s: %d inputs in %d s%n", target.getSimpleName(), done.runs(), SECONDS);
        }));
        assertThat(runs).hasSameSizeAs(TARGETS);
    }

    private static Path seeds(Class<?> target) throws Exception {
        URL folder = FuzzTest.class.getResource("/fuzz/" + target.getSimpleName());
        return Path.of(Objects.requireNonNull(folder, target.getName()).toURI());
    }
}
