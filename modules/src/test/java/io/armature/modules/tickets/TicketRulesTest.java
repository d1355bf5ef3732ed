package io.armature.modules.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.modules.ref.Changes;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TicketRulesTest {
    private static final Map<String, Object> OPEN = Map.of("status", "OPEN");
    private static final Map<String, Object> SOLVED = Map.of("status", "SOLVED");
    private static final Map<String, Object> REJECTED = Map.of("status", "REJECTED");

    @Nested
    class A_ticket {

        @Test
        void begins_with_no_reopening() {
            assertThat(derived(Map.of(), OPEN)).containsEntry("reopenCount", 0).doesNotContainKey("closedAt");
        }

        @Test
        void is_closed_when_it_is_solved_or_rejected() {
            assertThat(derived(OPEN, SOLVED)).containsEntry("closedAt", Changes.NOW);
            assertThat(derived(Map.of(), REJECTED)).containsEntry("closedAt", Changes.NOW);
        }

        @Test
        void stays_closed_from_one_closing_status_to_another() {
            assertThat(derived(SOLVED, REJECTED)).isEmpty();
        }

        @Test
        void counts_how_often_it_is_reopened() {
            assertThat(derived(Map.of("status", "SOLVED", "reopenCount", 2), OPEN))
                    .containsEntry("reopenCount", 3)
                    .containsEntry("closedAt", null);
        }
    }

    private static Map<String, @Nullable Object> derived(Map<String, Object> before, Map<String, Object> after) {
        return new TicketRules().derive(Changes.of("tickets", before, after));
    }
}
