package io.armature.core.record;

import static io.armature.core.record.Refusals.problem;
import static io.armature.core.record.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private final WriteBench bench = WriteBench.standard();

    @Nested
    class A_reference {

        @Test
        void to_a_live_record_is_stored() {
            UUID account = bench.created("accounts", "name", "Acme");

            UUID contact = bench.created("contacts", "lastName", "Doe", "accountId", account.toString());

            assertThat(bench.stored().value("contacts", contact, "account_id")).isEqualTo(account.toString());
        }

        @Test
        void to_a_missing_deleted_or_foreign_record_or_another_module_looks_alike() {
            UUID deleted = bench.created("accounts", "name", "Deleted");
            bench.delete("accounts", deleted);
            UUID foreign = WriteBench.standard().created("accounts", "name", "Foreign");
            UUID product = bench.created("products", "name", "Bolt");

            RowOutcome missing = bench.create("contacts", "lastName", "Doe", "accountId", UUID.randomUUID());

            assertThat(violations(missing)).containsExactly("accountId:REFERENCE_INVALID");
            assertThat(problem(missing).code().name()).isEqualTo("REFERENCE_INVALID");
            assertThat(bench.create("contacts", "lastName", "Doe", "accountId", deleted))
                    .isEqualTo(missing);
            assertThat(bench.create("contacts", "lastName", "Doe", "accountId", foreign))
                    .isEqualTo(missing);
            assertThat(bench.create("contacts", "lastName", "Doe", "accountId", product))
                    .isEqualTo(missing);
        }

        @Test
        void is_not_looked_at_again_while_it_stays() {
            UUID account = bench.created("accounts", "name", "Acme");
            UUID contact = bench.created("contacts", "lastName", "Doe", "accountId", account);
            bench.delete("accounts", account);

            assertThat(bench.update("contacts", contact, "accountId", account, "firstName", "J"))
                    .isEqualTo(new RowOutcome.Done(contact, RowOutcome.Effect.UPDATED));
        }
    }

    @Nested
    class A_reference_to_any_module {

        @Test
        void finds_the_module_by_the_id() {
            UUID product = bench.created("products", "name", "Bolt");

            UUID note = bench.created("notes", "parentId", product, "content", "Hello");

            assertThat(bench.stored().value("notes", note, "parent_id")).isEqualTo(product.toString());
        }

        @Test
        void refuses_an_id_of_no_record() {
            assertThat(violations(bench.create("notes", "parentId", UUID.randomUUID(), "content", "Hello")))
                    .containsExactly("parentId:REFERENCE_INVALID");
        }
    }
}
