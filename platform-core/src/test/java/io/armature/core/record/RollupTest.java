package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.RollupFunction;
import io.armature.metadata.resolve.Rollup;
import io.armature.metadata.resolve.SlotBindings;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept of the standard rollups, looked at past the engine. */
class RollupTest {
    private static final int WRITERS = 16;

    private final WriteBench bench = WriteBench.standard();
    private final UUID account = bench.created("accounts", "name", "Acme");

    @Test
    void Creating_and_changing_what_enters_changes_what_is_kept() {
        UUID deal = deal(account, "QUALIFICATION", 100);
        deal(account, "QUALIFICATION", 50);
        assertThat(kept(account, "openPipeline")).isEqualTo("150.0000");
        assertThat(kept(account, "wonRevenue")).isEqualTo("0");

        bench.update("opportunities", deal, "amount", 70);
        assertThat(kept(account, "openPipeline")).isEqualTo("120.0000");

        bench.update("opportunities", deal, "stage", "CLOSED_WON");
        assertThat(kept(account, "openPipeline")).isEqualTo("50.0000");
        assertThat(kept(account, "wonRevenue")).isEqualTo("70.0000");
    }

    @Test
    void Both_the_old_and_the_new_parent_change_when_a_record_moves_and_one_when_it_has_none_any_more() {
        UUID other = bench.created("accounts", "name", "Other");
        UUID deal = deal(account, "QUALIFICATION", 100);

        bench.update("opportunities", deal, "accountId", other);
        assertThat(kept(account, "openPipeline")).isEqualTo("0");
        assertThat(kept(other, "openPipeline")).isEqualTo("100.0000");

        bench.update("opportunities", deal, "accountId", null);
        assertThat(kept(other, "openPipeline")).isEqualTo("0");
    }

    @Test
    void What_is_deleted_does_not_enter_until_it_is_restored() {
        UUID deal = deal(account, "QUALIFICATION", 100);

        bench.delete("opportunities", deal);
        assertThat(kept(account, "openPipeline")).isEqualTo("0");

        bench.restore("opportunities", deal);
        assertThat(kept(account, "openPipeline")).isEqualTo("100.0000");
    }

    @Test
    void Amounts_enter_at_what_they_are_worth() {
        UUID currency = bench.created("currencies", "code", "USD", "name", "Dollar");
        bench.created("exchangeRates", "foreignCurrencyId", currency, "date", "2020-01-01", "rate", "0.5");

        bench.created(
                "opportunities",
                "name",
                "Deal",
                "accountId",
                account,
                "stage",
                "QUALIFICATION",
                "closeDate",
                "2030-01-01",
                "amount",
                100,
                "currency",
                "USD");

        assertThat(kept(account, "openPipeline")).isEqualTo("50.0000");
    }

    @Test
    void What_does_not_matter_writes_nothing_and_no_parent_gets_a_version_history_or_event() {
        UUID deal = deal(account, "QUALIFICATION", 100);
        UUID ticket = bench.created("tickets", "subject", "Broken", "accountId", account);
        String row = rowOf(account, "openTickets");

        bench.update("tickets", ticket, "subject", "Quite broken");
        bench.update("opportunities", deal, "amount", 5);

        assertThat(rowOf(account, "openTickets")).isEqualTo(row);
        assertThat(bench.stored().value("accounts", account, "version")).isEqualTo("1");
        assertThat(bench.stored().history(account)).isEmpty();
        assertThat(bench.stored().events(account)).hasSize(1);
    }

    @Test
    void A_dry_run_and_a_refused_batch_leave_what_is_kept_as_it_is() {
        deal(account, "QUALIFICATION", 100);

        bench.write(new WriteCommand.Create(
                bench.module("opportunities"),
                List.of(values(account, "QUALIFICATION", 1)),
                WriteCommand.OnError.ABORT,
                true));
        bench.write(new WriteCommand.Create(
                bench.module("opportunities"),
                List.of(values(account, "QUALIFICATION", 1), WriteBench.values("name", "No stage")),
                WriteCommand.OnError.ABORT,
                false));

        assertThat(kept(account, "openPipeline")).isEqualTo("100.0000");
    }

    @Test
    void Sixteen_writers_of_one_rollup_leave_it_exact() {
        List<UUID> deals = IntStream.range(0, WRITERS)
                .mapToObj(i -> deal(account, "QUALIFICATION", 1))
                .toList();
        UUID other = bench.created("accounts", "name", "Other");
        for (int round = 1; round <= 5; round++) {
            int amount = round;
            Uni.join()
                    .all(IntStream.range(0, WRITERS)
                            .mapToObj(i -> bench.later(command(deals.get(i), i, amount, other)))
                            .toList())
                    .andCollectFailures()
                    .await()
                    .atMost(Duration.ofSeconds(60));
            assertThat(kept(account, "openPipeline")).isEqualTo(counted(account));
            assertThat(kept(other, "openPipeline")).isEqualTo(counted(other));
        }
        assertThat(bench.stored().count("opportunities")).isGreaterThan(WRITERS);
    }

    /** Creates, changes of amounts, moves between two accounts, deletes and restores, all at once. */
    private WriteCommand command(UUID deal, int writer, int round, UUID other) {
        return switch (writer % 4) {
            case 0 ->
                new WriteCommand.Create(
                        bench.module("opportunities"),
                        List.of(values(account, "QUALIFICATION", round), values(other, "QUALIFICATION", round)),
                        WriteCommand.OnError.ABORT,
                        false);
            case 1 -> update(deal, "amount", 10 * round + writer);
            case 2 -> update(deal, "accountId", round % 2 == 0 ? account : other);
            default ->
                round % 2 == 0
                        ? new WriteCommand.Restore(bench.module("opportunities"), deal)
                        : new WriteCommand.Delete(bench.module("opportunities"), deal, OptionalInt.empty());
        };
    }

    private WriteCommand update(UUID deal, String name, Object value) {
        return new WriteCommand.Update(
                bench.module("opportunities"), deal, WriteBench.values(name, value), OptionalInt.empty(), false);
    }

    @Test
    void Purging_a_record_purges_what_is_kept_of_it() {
        deal(account, "QUALIFICATION", 1);
        bench.delete("accounts", account);
        bench.purge("accounts", account);

        assertThat(bench.stored()
                        .texts(
                                "select rollup from record_rollup where org_id = ? and record_id = ?",
                                bench.org.value(),
                                account))
                .isEmpty();
    }

    @Test
    void What_is_erased_of_a_person_leaves_the_rollups_too() {
        WriteBench people = WriteBench.withFields(
                Map.of(
                        "accounts",
                        List.of(new CustomField(
                                "f1",
                                new FieldDefinition(
                                        "reachable",
                                        LocalizedText.of("Reachable"),
                                        Optional.empty(),
                                        new FieldType.Rollup(
                                                "contacts",
                                                RollupFunction.COUNT,
                                                Optional.empty(),
                                                Optional.of("email != null"),
                                                new FieldType.IntegerNumber()),
                                        Set.of(),
                                        Optional.empty())))),
                SlotBindings.none());
        UUID of = people.created("accounts", "name", "Acme");
        UUID eve = people.created("contacts", "lastName", "Eve", "email", "eve@example.org", "accountId", of);
        assertThat(numbers(people, of)).contains("1");

        people.database
                .connections()
                .inOrg(people.org)
                .transaction(
                        session -> new RecordErasure(people.caller, people.catalog, session, false, Clock.systemUTC())
                                .erase(people.module("contacts"), List.of(eve), true))
                .await()
                .atMost(Duration.ofSeconds(30));

        assertThat(numbers(people, of)).containsOnly("0");
    }

    private static List<@Nullable String> numbers(WriteBench bench, UUID record) {
        return bench.stored()
                .texts(
                        "select number from record_rollup where org_id = ? and record_id = ?",
                        bench.org.value(),
                        record);
    }

    private UUID deal(UUID of, String stage, int amount) {
        return WriteBench.id(
                bench.createAll("opportunities", WriteCommand.OnError.ABORT, List.of(values(of, stage, amount)))
                        .getFirst());
    }

    private static WriteCommand.Values values(UUID account, String stage, int amount) {
        return WriteBench.values(
                "name", "Deal", "accountId", account, "stage", stage, "closeDate", "2030-01-01", "amount", amount);
    }

    private @Nullable String kept(UUID record, String field) {
        return bench.stored()
                .texts(
                        "select number from record_rollup where org_id = ? and record_id = ? and rollup = ?",
                        bench.org.value(),
                        record,
                        key(field))
                .getFirst();
    }

    /** Which version of the row it is. */
    private @Nullable String rowOf(UUID record, String field) {
        return bench.stored()
                .texts(
                        "select xmin || ' ' || ctid from record_rollup where org_id = ? and record_id = ? and rollup = ?",
                        bench.org.value(),
                        record,
                        key(field))
                .getFirst();
    }

    private @Nullable String counted(UUID record) {
        return bench.stored()
                .texts(
                        "select coalesce(sum(amount_base), 0) from opportunities where org_id = ? and account_id = ?"
                                + " and deleted_at is null",
                        bench.org.value(),
                        record)
                .getFirst();
    }

    private String key(String field) {
        return Rollup.all(bench.catalog.catalog()).stream()
                .filter(rollup -> rollup.field().module().equals("accounts")
                        && rollup.field().name().equals(field))
                .findFirst()
                .orElseThrow()
                .key();
    }
}
