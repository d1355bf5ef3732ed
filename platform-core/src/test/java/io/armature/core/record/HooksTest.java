package io.armature.core.record;

import static io.armature.core.record.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.module.RecordChange;
import io.armature.core.module.RecordHooks;
import io.armature.core.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HooksTest {
    /** Accounts with 1,000 people are INVESTORs and need a website; a name is needed only by others. */
    private static final RecordHooks RULES = new RecordHooks() {
        @Override
        public String module() {
            return "accounts";
        }

        @Override
        public Map<String, @Nullable Object> derive(RecordChange change) {
            return change.changes("employees") && large(change) ? Map.of("accountType", "INVESTOR") : Map.of();
        }

        @Override
        public List<Violation> check(RecordChange change) {
            return large(change) && !change.after().containsKey("website")
                    ? List.of(new Violation("website", "REQUIRED", "Large accounts need one", Map.of()))
                    : List.of();
        }

        private boolean large(RecordChange change) {
            return Integer.valueOf(1_000).equals(change.after().get("employees"));
        }
    };

    private final WriteBench bench = WriteBench.hooked(RULES);

    @Test
    void What_follows_is_stored_on_create_and_update() {
        UUID created = bench.created("accounts", "name", "A", "employees", 1_000, "website", "https://a.example");
        UUID updated = bench.created("accounts", "name", "B", "employees", 1);
        bench.update("accounts", updated, "employees", 1_000, "website", "https://b.example");

        assertThat(bench.stored().value("accounts", created, "account_type")).isEqualTo("INVESTOR");
        assertThat(bench.stored().value("accounts", updated, "account_type")).isEqualTo("INVESTOR");
        assertThat(bench.stored().events(updated)).last().isEqualTo("UPDATED:2:accountType,website,employees");
    }

    @Test
    void Broken_rules_between_fields_join_the_others() {
        assertThat(violations(bench.create("accounts", "name", "A", "employees", 1_000, "phone", "x")))
                .containsExactly("phone:INVALID_FORMAT", "website:REQUIRED");
    }

    @Test
    void Other_modules_are_left_alone() {
        assertThat(violations(bench.create("contacts"))).containsExactly("lastName:REQUIRED");
    }
}
