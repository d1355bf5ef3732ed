package io.armature.core.record;

import static io.armature.core.record.Refusals.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Standing;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.format.Definitions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A merge")
class MergeTest {
    private final WriteBench bench = WriteBench.standard();
    private final UUID master = bench.created("accounts", "name", "Acme", "phone", "+49 30 1234567");
    private final UUID other = bench.created("accounts", "name", "ACME Inc.", "taxId", "DE7", "employees", 12);

    @Test
    @DisplayName("moves children, links and notes, takes over what was chosen, and deletes the other")
    void whole() {
        UUID contact = bench.created("contacts", "lastName", "Ada", "accountId", other);
        UUID child = bench.created("accounts", "name", "Daughter", "parentAccountId", other);
        UUID note = bench.created("notes", "content", "Met", "parentId", other);

        List<RowOutcome> outcomes = merge(Map.of("taxId", other, "employees", other));

        assertThat(outcomes)
                .containsExactly(
                        new RowOutcome.Done(master, RowOutcome.Effect.UPDATED),
                        new RowOutcome.Done(other, RowOutcome.Effect.DELETED));
        assertThat(value("contacts", contact, "account_id")).isEqualTo(master.toString());
        assertThat(value("accounts", child, "parent_account_id")).isEqualTo(master.toString());
        assertThat(value("notes", note, "parent_id")).isEqualTo(master.toString());
        assertThat(value("accounts", master, "tax_id")).isEqualTo("DE7");
        assertThat(value("accounts", master, "employees")).isEqualTo("12");
        assertThat(value("accounts", master, "name")).isEqualTo("Acme");
        assertThat(value("accounts", other, "deleted_at")).isNotNull();
        assertThat(bench.stored().events(contact)).last().asString().startsWith("UPDATED:2:account");
        assertThat(steps()).containsExactlyInAnyOrder("LOST", "MOVED", "MOVED", "MOVED");
    }

    @Test
    @DisplayName("deletes a link that another says already, and clears a reference of the record to itself")
    void links() {
        UUID contact = bench.created("contacts", "lastName", "Ada");
        UUID first = bench.created("accountContacts", "accountId", master, "contactId", contact);
        UUID second = bench.created("accountContacts", "accountId", other, "contactId", contact);
        bench.update("accounts", master, "parentAccountId", other);

        merge(Map.of());

        assertThat(value("account_contacts", first, "deleted_at")).isNull();
        assertThat(value("account_contacts", second, "deleted_at")).isNotNull();
        assertThat(value("accounts", master, "parent_account_id")).isNull();
        assertThat(steps()).containsExactlyInAnyOrder("LOST", "DROPPED", "CLEARED");
    }

    @Test
    @DisplayName("unites external ids, by which the one that stays is found then")
    void externalIds() {
        bench.update("accounts", master, "externalIds", List.of(Map.of("system", "erp", "key", "1")));
        bench.update("accounts", other, "externalIds", List.of(Map.of("system", "erp", "key", "2")));

        assertThat(merge(Map.of()).getFirst()).isInstanceOf(RowOutcome.Done.class);

        assertThat(bench.stored()
                        .texts(
                                "select array_length(external_ids, 1) from accounts where org_id = ? and id = ?",
                                bench.org.value(),
                                master))
                .containsExactly("2");
    }

    @Test
    @DisplayName("is refused as a whole where a value is not to be had, and nothing moves")
    void refused() {
        UUID contact = bench.created("contacts", "lastName", "Ada", "accountId", other);

        assertThat(code(merge(Map.of("nonsense", other)).getFirst())).isEqualTo("VALIDATION_FAILED");
        assertThat(value("contacts", contact, "account_id")).isEqualTo(other.toString());
        assertThat(value("accounts", other, "deleted_at")).isNull();
        bench.delete("accounts", other);
        assertThat(code(merge(Map.of()).getFirst())).isEqualTo("NOT_FOUND");
    }

    @Test
    @DisplayName("is refused before anything is looked at where it makes no sense")
    void senseless() {
        UUID contact = bench.created("contacts", "lastName", "Ada");
        List<UUID> ten = Stream.generate(UUID::randomUUID).limit(10).toList();

        assertThat(refusal(master, List.of(), List.of())).isEqualTo("BAD_REQUEST");
        assertThat(refusal(master, ten, List.of())).isEqualTo("BAD_REQUEST");
        assertThat(refusal(master, List.of(master), List.of())).isEqualTo("BAD_REQUEST");
        assertThat(refusal(master, List.of(other, other), List.of())).isEqualTo("BAD_REQUEST");
        assertThat(refusal(master, List.of(contact), List.of())).isEqualTo("BAD_REQUEST");
        assertThat(refusal(contact, List.of(other), List.of())).isEqualTo("NOT_FOUND");
        RecordMerging.Choice choice = new RecordMerging.Choice("taxId", other);
        assertThat(refusal(master, List.of(other), List.of(choice, choice))).isEqualTo("BAD_REQUEST");
        assertThat(refusal(master, List.of(other), List.of(new RecordMerging.Choice("taxId", contact))))
                .isEqualTo("BAD_REQUEST");
        RecordMerging.Wish sensible = RecordMerging.Wish.of(master, List.of(other), List.of(choice), true);
        assertThat(RecordMerging.command(bench.module("accounts"), sensible).choices())
                .isEqualTo(Map.of("taxId", other));
    }

    private String refusal(UUID id, List<UUID> others, List<RecordMerging.Choice> choices) {
        return catchThrowableOfType(
                        ProblemException.class,
                        () -> RecordMerging.command(
                                bench.module("accounts"), RecordMerging.Wish.of(id, others, choices, false)))
                .problem()
                .code()
                .name();
    }

    @Test
    @DisplayName("stores nothing in a dry run")
    void dryRun() {
        UUID contact = bench.created("contacts", "lastName", "Ada", "accountId", other);

        bench.write(command(Map.of(), true));

        assertThat(value("contacts", contact, "account_id")).isEqualTo(other.toString());
        assertThat(steps()).isEmpty();
    }

    @Test
    @DisplayName("takes the right to merge, to change the one that stays and to delete the others, all of them seen")
    void rights() {
        OrgCatalog access =
                bench.under(Definitions.readAccess("access.yaml", """
                roles:
                  UPDATER: { modules: { accounts: { rights: [read, update, delete], scope: ALL } } }
                  KEEPER: { modules: { accounts: { rights: [read, update, merge], scope: ALL } } }
                  OWNER: { modules: { accounts: { rights: [read, update, delete, merge], scope: OWN } } }
                  MERGER: { modules: { accounts: { rights: [read, update, delete, merge], scope: ALL } } }
                """).orThrow());
        UUID hidden = bench.created("contacts", "lastName", "Ada", "accountId", other);

        assertThat(code(bench.writeAs(caller("KEEPER"), access, command(Map.of(), false))))
                .isEqualTo("FORBIDDEN");
        assertThat(code(bench.writeAs(caller("OWNER"), access, command(Map.of(), false))))
                .isEqualTo("NOT_FOUND");
        assertThatThrownBy(() -> bench.writeAs(caller("UPDATER"), access, command(Map.of(), false)))
                .isInstanceOf(ProblemException.class);
        assertThat(bench.writeAs(caller("MERGER"), access, command(Map.of(), false)))
                .isInstanceOf(RowOutcome.Done.class);
        assertThat(value("contacts", hidden, "account_id"))
                .as("a child that the caller does not see")
                .isEqualTo(master.toString());
    }

    @Test
    @DisplayName(
            "takes over no reference to a module that the caller does not read, and says as of a field that never was")
    void hiddenReference() {
        OrgCatalog access =
                bench.under(Definitions.readAccess("access.yaml", """
                roles:
                  NO_USERS: { modules: { accounts: { rights: [read, update, delete, merge], scope: ALL } } }
                  MERGER:
                    modules:
                      accounts: { rights: [read, update, delete, merge], scope: ALL }
                      users: { rights: [read], scope: ALL }
                """).orThrow());
        WriteCommand.Merge owner = command(Map.of("ownerId", other), true);

        RowOutcome told = bench.writeAs(caller("NO_USERS"), access, owner);
        RowOutcome never = bench.writeAs(caller("NO_USERS"), access, command(Map.of("bjareId", other), true));

        assertThat(code(told)).isEqualTo("VALIDATION_FAILED");
        assertThat(told.toString().replace("ownerId", "bjareId")).isEqualTo(never.toString());
        assertThat(bench.writeAs(caller("MERGER"), access, owner)).isInstanceOf(RowOutcome.Done.class);
    }

    @Nested
    @DisplayName("that is undone")
    class Undone {
        @Test
        @DisplayName("gives everything back that was not changed since")
        void whole() {
            UUID contact = bench.created("contacts", "lastName", "Ada", "accountId", other);
            UUID left = bench.created("contacts", "lastName", "Charles", "accountId", other);
            UUID elsewhere = bench.created("accounts", "name", "Elsewhere");
            UUID person = bench.created("contacts", "lastName", "Eve");
            bench.created("accountContacts", "accountId", master, "contactId", person);
            UUID link = bench.created("accountContacts", "accountId", other, "contactId", person);
            WriteCommand.Merge merge = command(Map.of("taxId", other, "employees", other), false);
            bench.write(merge);
            bench.update("contacts", left, "accountId", elsewhere);
            bench.update("accounts", master, "employees", 13);

            List<RowOutcome> outcomes = bench.write(undo(merge));

            assertThat(outcomes)
                    .containsExactly(
                            new RowOutcome.Done(master, RowOutcome.Effect.UPDATED),
                            new RowOutcome.Done(other, RowOutcome.Effect.RESTORED));
            assertThat(value("accounts", other, "deleted_at")).isNull();
            assertThat(value("accounts", other, "tax_id")).isEqualTo("DE7");
            assertThat(value("accounts", master, "tax_id")).isNull();
            assertThat(value("accounts", master, "employees"))
                    .as("changed since")
                    .isEqualTo("13");
            assertThat(value("contacts", contact, "account_id")).isEqualTo(other.toString());
            assertThat(value("contacts", left, "account_id"))
                    .as("moved on since")
                    .isEqualTo(elsewhere.toString());
            assertThat(value("account_contacts", link, "deleted_at")).isNull();
            assertThat(value("account_contacts", link, "account_id")).isEqualTo(other.toString());
        }

        @Test
        @DisplayName("cannot be undone again, nor once 30 days are over or a record is gone for good")
        void notAnyMore() {
            WriteCommand.Merge merge = command(Map.of(), false);
            bench.write(merge);
            bench.stored()
                    .texts(
                            "update record_merge set merged_at = now() - interval '31 days' where org_id = ? returning id",
                            bench.org.value());
            assertThat(code(bench.write(undo(merge)).getFirst())).isEqualTo("NOT_FOUND");
            bench.stored()
                    .texts(
                            "update record_merge set merged_at = now() where org_id = ? returning id",
                            bench.org.value());
            assertThat(bench.write(undo(merge)).getFirst()).isInstanceOf(RowOutcome.Done.class);
            assertThat(code(bench.write(undo(merge)).getFirst())).isEqualTo("NOT_FOUND");

            WriteCommand.Merge again = command(Map.of(), false);
            bench.write(again);
            bench.purge("accounts", other);
            assertThat(code(bench.write(undo(again)).getFirst())).isEqualTo("NOT_FOUND");
        }

        @Test
        @DisplayName("takes the right to restore the others")
        void rights() {
            WriteCommand.Merge merge = command(Map.of(), false);
            bench.write(merge);
            OrgCatalog access =
                    bench.under(Definitions.readAccess("access.yaml", """
                    roles:
                      MERGER: { modules: { accounts: { rights: [read, update, delete, merge], scope: ALL } } }
                      OWNER: { modules: { accounts: { rights: [read, update, restore, merge], scope: OWN } } }
                    """).orThrow());
            assertThat(code(bench.writeAs(caller("MERGER"), access, undo(merge))))
                    .isEqualTo("FORBIDDEN");
            assertThat(code(bench.writeAs(caller("OWNER"), access, undo(merge))))
                    .isEqualTo("NOT_FOUND");
        }

        private WriteCommand undo(WriteCommand.Merge merge) {
            return new WriteCommand.UndoMerge(bench.module("accounts"), merge.merge(), false);
        }
    }

    private Caller caller(String role) {
        return new Caller(
                bench.organisation,
                Optional.of(UUID.randomUUID()),
                Optional.empty(),
                Set.of(role),
                Scopes.everything(),
                Standing.alone());
    }

    private List<RowOutcome> merge(Map<String, UUID> choices) {
        return bench.write(command(choices, false));
    }

    private WriteCommand.Merge command(Map<String, UUID> choices, boolean dryRun) {
        return new WriteCommand.Merge(
                bench.module("accounts"), UUID.randomUUID(), master, List.of(other), choices, dryRun);
    }

    @Nullable
    private String value(String table, UUID id, String column) {
        return bench.stored().value(table, id, column);
    }

    private List<@Nullable String> steps() {
        return bench.stored().texts("select kind from record_merge_step where org_id = ?", bench.org.value());
    }
}
