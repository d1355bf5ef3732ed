package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Standing;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.Violation;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.model.DuplicateAction;
import io.armature.metadata.model.DuplicateMethod;
import io.armature.metadata.model.DuplicateRule;
import io.armature.metadata.model.ModuleRules;
import io.armature.metadata.model.OrganisationDefinition;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A duplicate rule")
class DuplicateRulesTest {
    private static final int WRITERS = 16;

    @Nested
    @DisplayName("that blocks")
    class Blocks {
        private final WriteBench bench =
                bench("contacts", rule(DuplicateAction.BLOCK, "email", DuplicateMethod.FOLDED));

        @Test
        @DisplayName("refuses a create that makes a duplicate, and names it")
        void create() {
            UUID first = bench.created("contacts", "lastName", "Ada", "email", "ada@example.com");

            Violation violation = refused(bench.create("contacts", "lastName", "Bob", "email", "ADA@example.com"));

            assertThat(violation.field()).isEqualTo("email");
            assertThat(violation.params())
                    .containsEntry("rule", "same")
                    .containsEntry("module", "contacts")
                    .containsEntry("records", List.of(first.toString()));
            assertThat(stored()).isEqualTo(1);
        }

        @Test
        @DisplayName("refuses an update that makes a duplicate, and passes one of another field")
        void update() {
            bench.created("contacts", "lastName", "Ada", "email", "ada@example.com");
            UUID other = bench.created("contacts", "lastName", "Bob", "email", "bob@example.com");

            assertThat(refused(bench.update("contacts", other, "email", "ada@example.com"))
                            .code())
                    .isEqualTo("DUPLICATE_RECORD");
            assertThat(bench.update("contacts", other, "lastName", "Bobby")).isInstanceOf(RowOutcome.Done.class);
            assertThat(refused(bench.create("contacts", "lastName", "B", "email", "bob@example.com"))
                            .params())
                    .containsEntry("records", List.of(other.toString()));
        }

        @Test
        @DisplayName("passes what a record gave up, and what a deleted one had")
        void free() {
            UUID first = bench.created("contacts", "lastName", "Ada", "email", "ada@example.com");
            bench.update("contacts", first, "email", "countess@example.com");
            UUID second = bench.created("contacts", "lastName", "Ada", "email", "ada@example.com");
            bench.delete("contacts", second);

            assertThat(bench.create("contacts", "lastName", "Ada", "email", "ada@example.com"))
                    .isInstanceOf(RowOutcome.Done.class);
            assertThat(refused(bench.restore("contacts", second)).code()).isEqualTo("DUPLICATE_RECORD");
        }

        @Test
        @DisplayName("passes records without a value")
        void none() {
            bench.created("contacts", "lastName", "Ada");
            assertThat(bench.create("contacts", "lastName", "Ada")).isInstanceOf(RowOutcome.Done.class);
        }

        @Test
        @DisplayName("refuses the later of two rows of a batch, without the id of the earlier")
        void batch() {
            List<RowOutcome> outcomes = bench.createAll(
                    "contacts",
                    WriteCommand.OnError.CONTINUE,
                    List.of(
                            WriteBench.values("lastName", "Ada", "email", "ada@example.com"),
                            WriteBench.values("lastName", "Bob", "email", "Ada@example.com"),
                            WriteBench.values("lastName", "Eve", "email", "eve@example.com")));

            assertThat(outcomes.get(0)).isInstanceOf(RowOutcome.Done.class);
            assertThat(refused(outcomes.get(1)).params()).doesNotContainKey("records");
            assertThat(outcomes.get(2)).isInstanceOf(RowOutcome.Done.class);
            assertThat(stored()).isEqualTo(2);
        }

        @Test
        @DisplayName("lets one of 16 writers win")
        void concurrent() {
            List<Uni<List<RowOutcome>>> writes = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writes.add(bench.later(new WriteCommand.Create(
                        bench.module("contacts"),
                        List.of(WriteBench.values("lastName", "W" + i, "email", "one@example.com")),
                        WriteCommand.OnError.ABORT,
                        false)));
            }
            List<RowOutcome> outcomes =
                    Uni.join().all(writes).andFailFast().await().atMost(Duration.ofSeconds(30)).stream()
                            .flatMap(List::stream)
                            .toList();

            assertThat(outcomes).filteredOn(RowOutcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(RowOutcome.Refused.class::isInstance)
                    .hasSize(WRITERS - 1)
                    .allSatisfy(outcome -> assertThat(refused(outcome).code()).isEqualTo("DUPLICATE_RECORD"));
            assertThat(stored()).isEqualTo(1);
        }

        private long stored() {
            return bench.stored()
                    .texts("select 1 from contacts where org_id = ? and deleted_at is null", bench.org.value())
                    .size();
        }
    }

    @Nested
    @DisplayName("that warns")
    class Warns {
        @Test
        @DisplayName("stores the duplicate and tells of it, by telephone number, domain or likeness")
        void methods() {
            warned(DuplicateMethod.PHONE, "phone", "+49 30 1234567", "+49 (30) 123-45-67");
            warned(DuplicateMethod.DOMAIN, "email", "ada@Example.com", "bob@example.com");
            warned(DuplicateMethod.EXACT, "email", "ada@example.com", "ada@example.com");
            warned(DuplicateMethod.FUZZY, "lastName", "Featherstonehaugh", "Fetherstonhaugh");
        }

        private void warned(DuplicateMethod method, String field, String one, String other) {
            WriteBench bench = bench("contacts", rule(DuplicateAction.WARN, field, method));
            UUID there = bench.created("contacts", values("Ada", field, one));

            RowOutcome.Done done = done(bench.create("contacts", values("Bob", field, other)));

            assertThat(done.warnings()).as(method.name()).hasSize(1);
            assertThat(done.warnings().getFirst().params()).containsEntry("records", List.of(there.toString()));
            assertThat(done(bench.create("contacts", "lastName", "Zyx")).warnings())
                    .isEmpty();
        }

        private static Object[] values(String name, String field, String value) {
            return field.equals("lastName")
                    ? new Object[] {field, value}
                    : new Object[] {"lastName", name, field, value};
        }
    }

    @Test
    @DisplayName("that looks through another module checks writes of its own alone")
    void across() {
        WriteBench bench = bench(
                "leads",
                new DuplicateRule(
                        "isContact",
                        DuplicateAction.BLOCK,
                        Optional.of("contacts"),
                        List.of(
                                condition("email", DuplicateMethod.FOLDED),
                                condition("lastName", DuplicateMethod.FUZZY)),
                        Optional.of("lastName != 'Nobody'"),
                        true));
        UUID contact = bench.created("contacts", "lastName", "Lovelace", "email", "ada@example.com");

        Violation violation = refused(bench.create("leads", "lastName", "Lovelase", "email", "Ada@Example.com"));
        assertThat(violation.params())
                .containsEntry("module", "contacts")
                .containsEntry("records", List.of(contact.toString()));
        assertThat(violation.field()).isEmpty();
        assertThat(bench.create("leads", "lastName", "Babbage", "email", "ada@example.com"))
                .as("a name that is not alike")
                .isInstanceOf(RowOutcome.Done.class);
        assertThat(bench.create("leads", "lastName", "Nobody", "email", "ada@example.com"))
                .as("a record that the rule is not about")
                .isInstanceOf(RowOutcome.Done.class);
        assertThat(bench.create("contacts", "lastName", "Babbage", "email", "ada@example.com"))
                .as("a record of the module looked through")
                .isInstanceOf(RowOutcome.Done.class);
    }

    @Test
    @DisplayName("tells who does not see the duplicate, or by what it is one, that there is one and no more")
    void unseen() {
        WriteBench bench = bench(
                "leads",
                new DuplicateRule(
                        "isContact",
                        DuplicateAction.BLOCK,
                        Optional.of("contacts"),
                        List.of(condition("email", DuplicateMethod.FOLDED)),
                        Optional.empty(),
                        true));
        OrgCatalog access =
                bench.under(Definitions.readAccess("access.yaml", """
                roles:
                  REP:
                    modules:
                      leads: { rights: [create, read], scope: ALL }
                      contacts: { rights: [read], scope: OWN }
                  BLIND:
                    modules:
                      leads: { rights: [create, read], scope: ALL }
                      contacts: { rights: [read], scope: ALL, fields: { email: { read: false } } }
                """).orThrow());
        UUID user = bench.created("users", "username", "rep", "lastName", "Rep", "email", "rep@example.com");
        bench.created("contacts", "lastName", "Ada", "email", "ada@example.com");
        bench.created("contacts", "lastName", "Own", "email", "own@example.com", "ownerId", user);

        assertThat(params(bench, access, user, "REP", "ada@example.com")).containsOnlyKeys("rule", "module");
        assertThat(params(bench, access, user, "REP", "own@example.com")).containsOnlyKeys("rule", "module", "records");
        assertThat(params(bench, access, user, "BLIND", "own@example.com")).containsOnlyKeys("rule", "module");
    }

    private static Map<String, Object> params(
            WriteBench bench, OrgCatalog access, UUID user, String role, String email) {
        Caller caller = new Caller(
                bench.organisation,
                Optional.of(user),
                Optional.empty(),
                Set.of(role),
                Scopes.everything(),
                Standing.alone());
        WriteCommand create = new WriteCommand.Create(
                bench.module("leads"),
                List.of(WriteBench.values("lastName", "New", "email", email)),
                WriteCommand.OnError.ABORT,
                false);
        return refused(bench.writeAs(caller, access, create)).params();
    }

    private static DuplicateRule rule(DuplicateAction action, String field, DuplicateMethod method) {
        return new DuplicateRule(
                "same", action, Optional.empty(), List.of(condition(field, method)), Optional.empty(), true);
    }

    private static DuplicateRule.Condition condition(String field, DuplicateMethod method) {
        return new DuplicateRule.Condition(field, method, Optional.empty(), Optional.empty());
    }

    private static WriteBench bench(String module, DuplicateRule rule) {
        return WriteBench.changed(OrganisationDefinition.unchanged()
                .withModuleRules(Map.of(module, ModuleRules.none().withDuplicateRules(List.of(rule)))));
    }

    private static Violation refused(RowOutcome outcome) {
        assertThat(outcome).isInstanceOf(RowOutcome.Refused.class);
        var problem = ((RowOutcome.Refused) outcome).problem();
        assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_RECORD);
        assertThat(problem.violations()).hasSize(1);
        return problem.violations().getFirst();
    }

    private static RowOutcome.Done done(RowOutcome outcome) {
        assertThat(outcome).isInstanceOf(RowOutcome.Done.class);
        return (RowOutcome.Done) outcome;
    }
}
