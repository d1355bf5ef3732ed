package io.armature.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.armature.core.catalog.CatalogNode;
import io.armature.core.catalog.MetadataChangeResult;
import io.armature.core.catalog.Waiting;
import io.armature.core.database.TestDatabase;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.change.MetadataChange.ChangeModule;
import io.armature.metadata.change.MetadataChange.CreateModule;
import io.armature.metadata.change.MetadataChange.CreatePicklist;
import io.armature.metadata.change.MetadataChange.PurgeModule;
import io.armature.metadata.change.MetadataChange.RemoveField;
import io.armature.metadata.change.MetadataChange.RemoveModule;
import io.armature.metadata.change.MetadataChange.RemovePicklistValue;
import io.armature.metadata.change.MetadataChange.RestoreField;
import io.armature.metadata.change.MetadataChange.WidenField;
import io.armature.metadata.change.ModulePatch;
import io.armature.metadata.change.NewModule;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordWorkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.shared();
    private final CatalogNode node = CatalogNode.over(database);
    private final OrgId org = database.newOrganisation();
    private final RecordWork work = new RecordWork(
            database.connections(), database.connections().platform(), node.catalogs(), Clock.systemUTC());

    @Nested
    @DisplayName("A removed picklist value")
    class Replaced {
        @Test
        @DisplayName("gives its place to the replacement in thousands of records, their slots, history and events")
        void replaced() throws SQLException {
            tier(new FieldType.Choice("tier"), FieldFlag.INDEXED, FieldFlag.AUDITED);
            insert(2_500, "'{\"f1\": \"TIN\"}'");
            insert(3, "'{\"f1\": \"GOLD\"}'");
            sql("update accounts set slot_text_1 = custom ->> 'f1' where org_id = '" + org + "'");
            node.change(org, remove(Optional.of("GOLD")));
            work.finishAll(org).await().atMost(PATIENCE);
            assertThat(accounts("custom ->> 'f1' = 'GOLD' and slot_text_1 = 'GOLD' and version = 2"))
                    .isEqualTo(2_500);
            assertThat(count("record_history", "new_value = '\"GOLD\"' and old_value = '\"TIN\"'"))
                    .isEqualTo(2_500);
            assertThat(count("outbox", "kind = 'UPDATED' and changed_fields = array['tier']"))
                    .isEqualTo(2_500);
            assertThat(count("metadata_work", "true")).isZero();
        }

        @Test
        @DisplayName("is replaced once where a record holds several")
        void several() throws SQLException {
            tier(new FieldType.MultiChoice("tier"));
            insert(1, "'{\"f1\": [\"TIN\", \"GOLD\"]}'");
            insert(1, "'{\"f1\": [\"IRON\", \"TIN\"]}'");
            node.change(org, remove(Optional.of("GOLD")));
            work.finishAll(org).await().atMost(PATIENCE);
            assertThat(accounts("custom -> 'f1' = '[\"GOLD\"]'")).isEqualTo(1);
            assertThat(accounts("custom -> 'f1' = '[\"IRON\", \"GOLD\"]'")).isEqualTo(1);
        }

        @Test
        @DisplayName("is replaced in a standard column")
        void column() throws SQLException {
            insert(2, "'{}'");
            sql("update accounts set rating = 'SHUTDOWN' where org_id = '" + org + "'");
            node.change(org, new RemovePicklistValue("rating", "SHUTDOWN", Optional.of("ACTIVE")));
            work.finishAll(org).await().atMost(PATIENCE);
            assertThat(accounts("rating = 'ACTIVE'")).isEqualTo(2);
        }

        @Test
        @DisplayName("is refused without a replacement while records hold it, and leaves nothing behind")
        void refused() throws SQLException {
            tier(new FieldType.Choice("tier"));
            insert(2, "'{\"f1\": \"TIN\"}'");
            ProblemException refused =
                    catchThrowableOfType(ProblemException.class, () -> node.change(org, remove(Optional.empty())));
            assertThat(refused.problem().code()).isEqualTo(ProblemCode.METADATA_INVALID);
            assertThat(refused.problem().message()).startsWith("2 records");
            assertThat(count("organisation_definition", "true")).isEqualTo(1);
            assertThat(count("metadata_work", "true")).isZero();
        }
    }

    @Nested
    @DisplayName("A PICKLIST that becomes a MULTI_PICKLIST")
    class Widened {
        @Test
        @DisplayName("has its values as lists of one in thousands of records, deleted ones too, and empties its slot")
        void lists() throws SQLException {
            tier(new FieldType.Choice("tier"), FieldFlag.INDEXED, FieldFlag.AUDITED);
            insert(2_500, "'{\"f1\": \"TIN\", \"f9\": \"other\"}'");
            insert(2, "'{\"f9\": \"other\"}'");
            sql("update accounts set slot_text_1 = custom ->> 'f1' where org_id = '" + org + "'");
            sql("update accounts set deleted_at = now() where id in (select id from accounts where org_id = '" + org
                    + "' and custom ? 'f1' limit 5)");
            widen();
            finish();
            assertThat(accounts("custom = '{\"f1\": [\"TIN\"], \"f9\": \"other\"}' and version = 1"))
                    .isEqualTo(2_500);
            assertThat(accounts("custom = '{\"f9\": \"other\"}'")).isEqualTo(2);
            awaitEmptySlot();
            assertThat(count("outbox", "true")).isZero();
            assertThat(count("record_history", "true")).isZero();
            assertThat(count("metadata_work", "true")).isZero();
        }

        @Test
        @DisplayName("has a value replaced that goes in the same change")
        void replaced() throws SQLException {
            tier(new FieldType.Choice("tier"));
            insert(2, "'{\"f1\": \"GOLD\"}'");
            insert(1, "'{\"f1\": \"IRON\"}'");
            node.change(org, widening(), new RemovePicklistValue("tier", "IRON", Optional.of("GOLD")));
            finish();
            assertThat(accounts("custom = '{\"f1\": [\"GOLD\"]}'")).isEqualTo(3);
            assertThat(count("metadata_work", "true")).isZero();
        }

        @Test
        @DisplayName("replaces a value where the list of one is not written yet")
        void replacedFirst() throws SQLException {
            tier(new FieldType.Choice("tier"));
            insert(2, "'{\"f1\": \"TIN\"}'");
            node.change(org, remove(Optional.of("GOLD")));
            node.change(org, widening());
            sql("delete from metadata_work where kind = 'LIST_VALUES' and org_id = '" + org + "'");
            finish();
            assertThat(accounts("custom = '{\"f1\": [\"GOLD\"]}'")).isEqualTo(2);
        }

        @Test
        @DisplayName("waits while its module is switched off, and is done in a module of the organisation's own")
        void modules() throws SQLException {
            node.change(org, new CreateModule(bookings()));
            tier("bookings", new FieldType.Choice("tier"));
            sql("insert into custom_record (org_id, id, module_no, version, created_at, updated_at, created_through,"
                    + " custom) select '" + org
                    + "', gen_random_uuid(), 1000, 1, now(), now(), 'API', '{\"f2\": \"TIN\"}'"
                    + " from generate_series(1, 5)");
            active("bookings", false);
            node.change(org, new WidenField("bookings", "tier", new FieldType.MultiChoice("tier")));
            finish();
            assertThat(count("custom_record", "custom = '{\"f2\": \"TIN\"}'")).isEqualTo(5);
            active("bookings", true);
            finish();
            assertThat(count("custom_record", "custom = '{\"f2\": [\"TIN\"]}'")).isEqualTo(5);
        }

        /** The change's own filler may be at it still, when asking it again does nothing. */
        private void awaitEmptySlot() {
            Waiting.until(() -> {
                node.fillSlots(org);
                return accounts("slot_text_1 is not null") == 0;
            });
        }

        private WidenField widening() {
            return new WidenField("accounts", "tier", new FieldType.MultiChoice("tier"));
        }

        private void widen() {
            node.change(org, widening());
        }

        private void finish() {
            work.finishAll(org).await().atMost(PATIENCE);
        }

        private void active(String module, boolean active) {
            node.change(org, new ChangeModule(module, ModulePatch.active(active)));
        }
    }

    @Nested
    @DisplayName("What was removed")
    class Purged {
        @Test
        @DisplayName("can be restored for 30 days, then it is purged with its values")
        void later() throws SQLException {
            node.change(org, CatalogNode.create("accounts", "slogan", new FieldType.Text(20), FieldFlag.UNIQUE));
            insert(1, "'{\"f1\": \"On\", \"k1\": \"on\", \"f9\": 1}'");
            node.change(org, new RemoveField("accounts", "slogan"));
            sweep(Duration.ofDays(29));
            node.change(org, new RestoreField("accounts", "slogan"));
            assertThat(count("record_unique", "true")).isEqualTo(1);
            node.change(org, new RemoveField("accounts", "slogan"));
            sweep(Duration.ofDays(31));
            assertThat(accounts("custom = '{\"f9\": 1}'")).isEqualTo(1);
            assertThat(count("record_unique", "true")).isZero();
            MetadataChangeResult again =
                    node.change(org, CatalogNode.create("accounts", "slogan", new FieldType.Text(20)));
            assertThat(again.catalog().catalog().gone()).isEmpty();
            assertThat(again.catalog().catalog().require("accounts").fields()).containsKey("slogan");
        }

        @Test
        @DisplayName("takes the records of a module along")
        void module() throws SQLException {
            node.change(org, new CreateModule(bookings()));
            sql("insert into custom_record (org_id, id, module_no, version, created_at, updated_at, created_through)"
                    + " select '" + org
                    + "', gen_random_uuid(), 1000, 1, now(), now(), 'API' from generate_series(1, 5)");
            node.change(org, new RemoveModule("bookings", Optional.empty()));
            assertThat(count("custom_record", "true")).isEqualTo(5);
            node.change(org, new PurgeModule("bookings"));
            work.finishAll(org).await().atMost(PATIENCE);
            assertThat(count("custom_record", "true")).isZero();
        }

        private void sweep(Duration later) {
            Clock then = Clock.offset(Clock.systemUTC(), later);
            new TombstoneSweep(database.connections().platform(), node.service(), then)
                    .sweep()
                    .await()
                    .atMost(PATIENCE);
            work.finishAll(org).await().atMost(PATIENCE);
        }
    }

    private static NewModule bookings() {
        return new NewModule(
                "bookings",
                "Booking",
                LocalizedText.of("Booking"),
                LocalizedText.of("Bookings"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private void tier(FieldType type, FieldFlag... flags) {
        tier("accounts", type, flags);
    }

    private void tier(String module, FieldType type, FieldFlag... flags) {
        List<PicklistValue> values = List.of(value("TIN"), value("GOLD"), value("IRON"));
        node.change(
                org, new CreatePicklist(new Picklist("tier", values)), CatalogNode.create(module, "tier", type, flags));
    }

    private static PicklistValue value(String key) {
        return new PicklistValue(key, LocalizedText.of(key), true, null, null);
    }

    private static RemovePicklistValue remove(Optional<String> replacement) {
        return new RemovePicklistValue("tier", "TIN", replacement);
    }

    private long accounts(String condition) throws SQLException {
        return count("accounts", condition);
    }

    private void insert(int rows, String custom) throws SQLException {
        sql("insert into accounts (org_id, id, version, created_at, updated_at, created_through, custom) select '" + org
                + "', gen_random_uuid(), 1, now(), now(), 'API', " + custom + "::jsonb from generate_series(1, " + rows
                + ") i");
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private long count(String table, String condition) throws SQLException {
        String text = "select count(*) from " + table + " where org_id = '" + org + "' and " + condition;
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(text)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
