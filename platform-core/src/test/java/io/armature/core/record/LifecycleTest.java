package io.armature.core.record;

import static io.armature.core.record.Refusals.code;
import static io.armature.core.record.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.resolve.Slot;
import io.armature.metadata.resolve.SlotBindings;
import io.armature.metadata.resolve.SlotKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    /** Products refer to accounts by a custom field that forbids deleting the account. */
    private final WriteBench bench = WriteBench.withFields(
            Map.of("products", List.of(new CustomField("f1", restricting("supplier")))),
            new SlotBindings(Map.of(new SlotKey("products", "f1"), new Slot(Slot.Kind.REF, 1, Slot.State.READY))));

    private static FieldDefinition restricting(String name) {
        return new FieldDefinition(
                name,
                LocalizedText.of("Supplier"),
                Optional.empty(),
                new FieldType.Reference("accounts", "supplies", OnDelete.RESTRICT),
                Set.of(),
                Optional.empty());
    }

    private final UUID account = bench.created("accounts", "name", "Acme", "taxId", "1");

    @Test
    void a_delete_a_restore_and_a_purge_that_only_check_leave_all_as_it_was() {
        assertThat(bench.write(new WriteCommand.Delete(bench.module("accounts"), account, OptionalInt.empty(), true)))
                .containsExactly(new RowOutcome.Done(account, RowOutcome.Effect.DELETED));
        assertThat(bench.stored().value("accounts", account, "deleted_at")).isNull();
        bench.delete("accounts", account);

        assertThat(bench.write(new WriteCommand.Restore(bench.module("accounts"), account, true)))
                .containsExactly(new RowOutcome.Done(account, RowOutcome.Effect.RESTORED));
        assertThat(bench.stored().value("accounts", account, "deleted_at")).isNotNull();
        assertThat(bench.write(new WriteCommand.Purge(bench.module("accounts"), account, true)))
                .containsExactly(new RowOutcome.Done(account, RowOutcome.Effect.PURGED));
        assertThat(bench.stored().count("accounts")).isEqualTo(1);
        assertThat(bench.stored().events(account)).containsExactly("CREATED:1:", "DELETED:2:");
    }

    @Nested
    class A_delete {

        @Test
        void marks_the_record_and_tells_history_and_outbox() {
            assertThat(bench.delete("accounts", account))
                    .isEqualTo(new RowOutcome.Done(account, RowOutcome.Effect.DELETED));

            assertThat(bench.stored().value("accounts", account, "deleted_at")).isNotNull();
            assertThat(bench.stored().events(account)).containsExactly("CREATED:1:", "DELETED:2:");
            assertThat(bench.stored().history(account))
                    .singleElement()
                    .asString()
                    .startsWith("2:deletedAt::2");
            assertThat(bench.stored().count("record_unique")).isZero();
        }

        @Test
        void takes_along_what_cannot_be_without_it() {
            UUID note = bench.created("notes", "parentId", account, "content", "Hello");
            UUID noteOfNote = bench.created("notes", "parentId", note, "content", "Deeper");

            bench.delete("accounts", account);

            String deletion = bench.stored().value("accounts", account, "deletion_id");
            assertThat(bench.stored().value("notes", note, "deletion_id")).isEqualTo(deletion);
            assertThat(bench.stored().value("notes", noteOfNote, "deletion_id")).isEqualTo(deletion);
            assertThat(bench.stored().events(note)).containsExactly("CREATED:1:", "DELETED:2:");
        }

        @Test
        void leaves_ordinary_references_as_they_are() {
            UUID contact = bench.created("contacts", "lastName", "Doe", "accountId", account);

            bench.delete("accounts", account);

            assertThat(bench.stored().value("contacts", contact, "account_id")).isEqualTo(account.toString());
            assertThat(bench.stored().value("contacts", contact, "version")).isEqualTo("1");
        }

        @Test
        void is_refused_while_a_restricting_record_lives() {
            UUID product = bench.created("products", "name", "Bolt", "supplierId", account);

            assertThat(code(bench.delete("accounts", account))).isEqualTo("REFERENCE_IN_USE");
            assertThat(bench.stored().value("accounts", account, "deleted_at")).isNull();

            bench.delete("products", product);
            assertThat(bench.delete("accounts", account)).isInstanceOf(RowOutcome.Done.class);
        }

        @Test
        void of_a_deleted_record_finds_nothing() {
            bench.delete("accounts", account);

            assertThat(code(bench.delete("accounts", account))).isEqualTo("NOT_FOUND");
        }
    }

    @Nested
    class A_restore {

        @Test
        void brings_back_all_of_the_deletion_but_nothing_else() {
            UUID early = bench.created("notes", "parentId", account, "content", "Early");
            UUID note = bench.created("notes", "parentId", account, "content", "Hello");
            bench.delete("notes", early);
            bench.delete("accounts", account);

            assertThat(bench.restore("accounts", account))
                    .isEqualTo(new RowOutcome.Done(account, RowOutcome.Effect.RESTORED));

            assertThat(bench.stored().value("accounts", account, "deleted_at")).isNull();
            assertThat(bench.stored().value("notes", note, "deleted_at")).isNull();
            assertThat(bench.stored().value("notes", early, "deleted_at")).isNotNull();
            assertThat(bench.stored().events(account)).last().isEqualTo("RESTORED:3:");
            assertThat(code(bench.create("accounts", "name", "Late", "taxId", "1")))
                    .isEqualTo("DUPLICATE_VALUE");
        }

        @Test
        void names_the_unique_fields_that_are_taken() {
            bench.delete("accounts", account);
            bench.created("accounts", "name", "Heir", "taxId", "1");

            assertThat(violations(bench.restore("accounts", account))).containsExactly("taxId:DUPLICATE_VALUE");
            assertThat(bench.stored().value("accounts", account, "deleted_at")).isNotNull();
        }

        @Test
        void of_a_part_is_refused_while_its_whole_is_deleted() {
            UUID note = bench.created("notes", "parentId", account, "content", "Hello");
            bench.delete("notes", note);
            bench.delete("accounts", account);

            assertThat(violations(bench.restore("notes", note))).containsExactly("parentId:REFERENCE_INVALID");
        }

        @Test
        void of_a_live_record_changes_nothing() {
            assertThat(bench.restore("accounts", account))
                    .isEqualTo(new RowOutcome.Done(account, RowOutcome.Effect.UNCHANGED));
            assertThat(code(bench.restore("accounts", UUID.randomUUID()))).isEqualTo("NOT_FOUND");
        }
    }

    @Nested
    class A_purge {

        @Test
        void leaves_nothing_but_the_news() {
            UUID note = bench.created("notes", "parentId", account, "content", "Hello");
            bench.update("accounts", account, "name", "Renamed");
            bench.delete("accounts", account);

            assertThat(bench.purge("accounts", account))
                    .isEqualTo(new RowOutcome.Done(account, RowOutcome.Effect.PURGED));

            assertThat(bench.stored().value("accounts", account, "id")).isNull();
            assertThat(bench.stored().value("notes", note, "id")).isNull();
            assertThat(bench.stored().history(account)).isEmpty();
            assertThat(bench.stored().events(account)).last().isEqualTo("PURGED:3:");
        }

        @Test
        void clears_the_references_to_it_without_a_new_version() {
            UUID contact = bench.created("contacts", "lastName", "Doe", "accountId", account);
            UUID product = bench.created("products", "name", "Bolt", "supplierId", account);
            bench.delete("products", product);
            bench.delete("accounts", account);

            bench.purge("accounts", account);

            assertThat(bench.stored().value("contacts", contact, "account_id")).isNull();
            assertThat(bench.stored().value("contacts", contact, "version")).isEqualTo("1");
            assertThat(bench.stored().value("products", product, "custom")).isEqualTo("{}");
            assertThat(bench.stored().value("products", product, "slot_ref_1")).isNull();
        }

        @Test
        void is_refused_for_a_live_record() {
            assertThat(code(bench.purge("accounts", account))).isEqualTo("BAD_REQUEST");
            assertThat(code(bench.purge("accounts", UUID.randomUUID()))).isEqualTo("NOT_FOUND");
        }
    }
}
