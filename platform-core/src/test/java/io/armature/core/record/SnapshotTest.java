package io.armature.core.record;

import static io.armature.core.record.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.database.DatabaseConnections;
import io.armature.core.database.DatabaseSettings;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.resolve.Slot;
import io.armature.metadata.resolve.SlotBindings;
import io.armature.metadata.resolve.SlotKey;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A snapshot")
class SnapshotTest {
    private final WriteBench bench = WriteBench.withFields(
            Map.of(
                    "accounts",
                    List.of(field(
                            "f5", "heads", new FieldType.Formula("employees * 2", new FieldType.IntegerNumber()))),
                    "contacts",
                    List.of(
                            snapshot("f1", "of", "account.name", new FieldType.Text(255), FieldFlag.AUDITED),
                            snapshot("f2", "above", "account.parentAccount.heads", new FieldType.IntegerNumber()),
                            snapshot("f3", "silent", "account.emailOptOut", new FieldType.Bool()),
                            snapshot("f4", "worth", "account.annualRevenue", new FieldType.Decimal(20, 4))),
                    "opportunities",
                    List.of(snapshot("f6", "revenue", "account.annualRevenue", new FieldType.Currency()))),
            new SlotBindings(Map.of(new SlotKey("contacts", "f1"), new Slot(Slot.Kind.TEXT, 1, Slot.State.READY))));

    private static CustomField snapshot(
            String shortId, String name, String path, FieldType result, FieldFlag... flags) {
        return field(shortId, name, new FieldType.Lookup(path, result, true), flags);
    }

    private static CustomField field(String shortId, String name, FieldType type, FieldFlag... flags) {
        return new CustomField(
                shortId,
                new FieldDefinition(
                        name, LocalizedText.of(name), Optional.empty(), type, Set.of(flags), Optional.empty()));
    }

    private final UUID top = bench.created("accounts", "name", "Top", "employees", 4);
    private final UUID acme = bench.created(
            "accounts", "name", "Ácme", "parentAccountId", top, "annualRevenue", "1000", "emailOptOut", true);
    private final UUID zeta = bench.created("accounts", "name", "Zeta");

    @Test
    @DisplayName("is stored with the record, with its key and in its slot")
    void stored() {
        UUID eve = bench.created("contacts", "lastName", "Eve", "accountId", acme);

        assertThat(custom(eve))
                .isEqualTo("{\"f1\": \"Ácme\", \"f2\": 8, \"f3\": true, \"f4\": 1000.0000, \"k1\": \"acme\"}");
        assertThat(value(eve, "slot_text_1")).isEqualTo("acme");
    }

    @Test
    @DisplayName("is nothing without a reference, and false where the record referred to says nothing")
    void nothing() {
        UUID eve = bench.created("contacts", "lastName", "Eve");
        UUID fay = bench.created("contacts", "lastName", "Fay", "accountId", zeta);

        assertThat(custom(eve)).isEqualTo("{}");
        assertThat(custom(fay)).isEqualTo("{\"f1\": \"Zeta\", \"f3\": false, \"k1\": \"zeta\"}");
    }

    @Test
    @DisplayName("stays when the record referred to changes, is deleted and is purged")
    void stays() {
        UUID eve = bench.created("contacts", "lastName", "Eve", "accountId", acme);
        String copied = custom(eve);

        bench.update("accounts", acme, "name", "Other", "annualRevenue", "5");
        bench.update("accounts", top, "employees", 9);
        bench.update("contacts", eve, "lastName", "Eva");
        bench.update("contacts", eve, "accountId", acme);
        assertThat(custom(eve)).isEqualTo(copied);

        bench.delete("accounts", acme);
        bench.purge("accounts", acme);
        assertThat(value(eve, "account_id")).isNull();
        assertThat(custom(eve)).isEqualTo(copied);
    }

    @Test
    @DisplayName("is copied anew when the reference changes, with history and in the event, and goes with it")
    void anew() {
        UUID eve = bench.created("contacts", "lastName", "Eve", "accountId", acme);

        bench.update("contacts", eve, "accountId", zeta);
        assertThat(custom(eve)).isEqualTo("{\"f1\": \"Zeta\", \"f3\": false, \"k1\": \"zeta\"}");
        assertThat(bench.stored().history(eve)).contains("2:of:Ácme:Zeta");
        assertThat(String.valueOf(bench.stored().events(eve).getLast()))
                .contains("account")
                .contains(",of")
                .contains("worth");

        bench.update("contacts", eve, "accountId", null);
        assertThat(custom(eve)).isEqualTo("{}");
        assertThat(value(eve, "slot_text_1")).isNull();
    }

    @Test
    @DisplayName("is copied by an upsert, of new and known records")
    void upserted() {
        WriteCommand.UpsertRow row = row("Eve", acme);
        UUID eve = WriteBench.id(
                bench.upsert("contacts", WriteCommand.OnError.ABORT, row).getFirst());
        assertThat(custom(eve)).contains("Ácme");

        bench.upsert("contacts", WriteCommand.OnError.ABORT, row("Eve", zeta));
        assertThat(custom(eve)).contains("Zeta");
    }

    private WriteCommand.UpsertRow row(String name, UUID account) {
        return new WriteCommand.UpsertRow(
                bench.module("contacts").externalIdKey(),
                List.of(List.of(Map.of("system", "erp", "key", name))),
                WriteBench.values("lastName", name, "accountId", account));
    }

    @Test
    @DisplayName("is not written by callers")
    void refused() {
        assertThat(violations(bench.create("contacts", "lastName", "Eve", "of", "Mine")))
                .containsExactly("of:READ_ONLY");
    }

    @Test
    @DisplayName("comes back as it was with its record")
    void restored() {
        UUID eve = bench.created("contacts", "lastName", "Eve", "accountId", acme);
        String copied = custom(eve);
        bench.delete("contacts", eve);
        bench.update("accounts", acme, "name", "Other");

        bench.restore("contacts", eve);

        assertThat(custom(eve)).isEqualTo(copied);
    }

    @Test
    @DisplayName("of an amount is one in the record's currency, and nothing where that is another")
    void amounts() {
        UUID usd = bench.created("currencies", "code", "USD", "name", "Dollar");
        bench.created("exchangeRates", "foreignCurrencyId", usd, "date", "2020-01-01", "rate", "0.5");
        UUID american = bench.created("accounts", "name", "US", "currency", "USD", "annualRevenue", "70");

        assertThat(deals(acme, "EUR")).isEqualTo("{\"b6\": 1000.0000, \"f6\": 1000.0000}");
        assertThat(deals(american, "USD")).isEqualTo("{\"b6\": 35.0000, \"f6\": 70.0000}");
        assertThat(deals(american, "EUR")).isEqualTo("{}");
    }

    private @Nullable String deals(UUID account, String currency) {
        UUID deal = bench.created(
                "opportunities",
                "name",
                "Deal",
                "accountId",
                account,
                "stage",
                "QUALIFICATION",
                "closeDate",
                "2030-01-01",
                "currency",
                currency);
        return bench.stored().value("opportunities", deal, "custom");
    }

    @Nested
    @DisplayName("in a merge")
    class Merged {
        private final UUID eve = bench.created("contacts", "lastName", "Eve", "accountId", acme);
        private final UUID eva = bench.created("contacts", "lastName", "Eva", "accountId", zeta);

        @Test
        @DisplayName("comes along with the reference that was chosen, and goes back with it")
        void along() {
            String own = custom(eve);
            String others = custom(eva);
            bench.update("accounts", acme, "name", "Other");
            bench.update("accounts", zeta, "name", "Another");
            WriteCommand.Merge merge = merge(Map.of("accountId", eva));

            bench.write(merge);
            assertThat(custom(eve)).isEqualTo(others);

            bench.write(new WriteCommand.UndoMerge(bench.module("contacts"), merge.merge(), false));
            assertThat(custom(eve)).isEqualTo(own);
        }

        @Test
        @DisplayName("stays where the reference stays, also in records that are moved from one account to another")
        void stays() {
            String own = custom(eve);
            String others = custom(eva);

            bench.write(merge(Map.of("lastName", eva)));
            assertThat(custom(eve)).isEqualTo(own);

            UUID fay = bench.created("contacts", "lastName", "Fay", "accountId", zeta);
            bench.write(new WriteCommand.Merge(
                    bench.module("accounts"), UUID.randomUUID(), acme, List.of(zeta), Map.of(), false));
            assertThat(value(fay, "account_id")).isEqualTo(acme.toString());
            assertThat(custom(fay)).isEqualTo(others);
        }

        private WriteCommand.Merge merge(Map<String, UUID> choices) {
            return new WriteCommand.Merge(
                    bench.module("contacts"), UUID.randomUUID(), eve, List.of(eva), choices, false);
        }
    }

    @Nested
    @DisplayName("takes")
    class Statements {
        private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

        @Test
        @DisplayName("one statement for a batch, and none where no record is referred to")
        void one() {
            WriteBench plain = WriteBench.standard();
            UUID account = plain.created("accounts", "name", "Acme");

            assertThat(count(bench, "lastName", "Eve", "accountId", acme))
                    .isEqualTo(count(plain, "lastName", "Eve", "accountId", account) + 1);
            assertThat(count(bench, "lastName", "Eve")).isEqualTo(count(plain, "lastName", "Eve"));
        }

        /** How many statements creating fifty contacts takes. */
        private int count(WriteBench of, Object... values) {
            sent.clear();
            DatabaseConnections counted = of.database.open(
                    DatabaseSettings.of(of.database.app(), of.database.platform()), (org, text) -> sent.add(text));
            try {
                WriteCommand command = new WriteCommand.Create(
                        of.module("contacts"),
                        Collections.nCopies(50, WriteBench.values(values)),
                        WriteCommand.OnError.ABORT,
                        false);
                new WriteEngine(counted, of.catalogs, List.of(), List.of())
                        .write(of.caller, of.catalog, command, (session, outcomes) -> Uni.createFrom()
                                .item(outcomes))
                        .await()
                        .atMost(Duration.ofSeconds(30));
            } finally {
                counted.close();
            }
            return sent.size();
        }
    }

    private @Nullable String custom(UUID contact) {
        return value(contact, "custom");
    }

    private @Nullable String value(UUID contact, String column) {
        return bench.stored().value("contacts", contact, column);
    }
}
