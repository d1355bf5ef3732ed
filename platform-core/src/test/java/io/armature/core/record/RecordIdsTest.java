package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordIdsTest {
    private static final Instant NOW = Instant.parse("2025-06-01T10:00:00.123Z");

    private final RecordIds ids = new RecordIds(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void An_id_tells_version_module_and_time() {
        UUID id = ids.next(4_095);

        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(RecordIds.moduleNumber(id)).isEqualTo(4_095);
        assertThat(RecordIds.madeAt(id)).isEqualTo(NOW);
    }

    @Test
    void Ids_of_one_millisecond_grow() {
        String last = ids.next(2).toString();
        for (int i = 0; i < 10_000; i++) {
            String next = ids.next(2).toString();
            assertThat(next).isGreaterThan(last);
            last = next;
        }
    }

    @Test
    void A_random_id_of_another_kind_names_some_module_at_most() {
        assertThat(RecordIds.moduleNumber(UUID.randomUUID())).isBetween(0, 4_095);
    }
}
