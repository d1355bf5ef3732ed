package io.armature.modules.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.modules.ref.Changes;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ActivityRulesTest {
    private static final Map<String, Object> PLANNED = Map.of("status", "PLANNED");
    private static final Map<String, Object> HELD = Map.of("status", "HELD");

    @Nested
    class An_activity {

        @Test
        void is_complete_once_it_was_held() {
            assertThat(derived(PLANNED, HELD)).containsEntry("completedAt", Changes.NOW);
        }

        @Test
        void is_not_complete_once_it_is_planned_again() {
            assertThat(derived(HELD, PLANNED)).containsEntry("completedAt", null);
        }

        @Test
        void keeps_its_time_while_it_stays_as_it_is() {
            assertThat(derived(HELD, Map.of("status", "COMPLETED"))).isEmpty();
        }
    }

    private static Map<String, @Nullable Object> derived(Map<String, Object> before, Map<String, Object> after) {
        return new ActivityRules().derive(Changes.of("activities", before, after));
    }
}
