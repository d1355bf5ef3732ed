package io.armature.core.catalog;

import static io.armature.core.catalog.CatalogNode.create;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.armature.core.database.TestDatabase;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.change.FieldPatch;
import io.armature.metadata.change.MetadataChange.ChangeField;
import io.armature.metadata.change.MetadataChange.RemoveField;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Slot;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotFillerTest {
    private final TestDatabase database = TestDatabase.shared();
    private final CatalogNode node = CatalogNode.over(database);
    private final OrgId org = database.newOrganisation();

    @Nested
    @DisplayName("A field that becomes indexed")
    class Indexed {
        @Test
        @DisplayName("has a ready slot at once if it is new")
        void fresh() {
            node.change(org, create("accounts", "year", new FieldType.IntegerNumber(), FieldFlag.INDEXED));
            assertThat(slot("accounts", "year")).contains(new Slot(Slot.Kind.NUMBER, 1, Slot.State.READY));
        }

        @Test
        @DisplayName("fills its slot from thousands of older records, then the slot is ready")
        void older() throws SQLException {
            node.change(org, create("accounts", "year", new FieldType.IntegerNumber()));
            insert(2_500, "jsonb_build_object('f1', i)");
            long revision = node.change(org, indexed("year", true)).catalog().revision();
            node.fillSlots(org);
            awaitReady("year");
            assertThat(node.refreshed(org).revision()).isGreaterThan(revision);
            assertThat(count("slot_number_1 = (custom ->> 'f1')::numeric")).isEqualTo(2_500);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "TEXT|{\"f1\": \"Émile\", \"k1\": \"emile\"}|slot_text_1 = 'emile'",
                    "BOOLEAN|{\"f1\": true}|slot_number_1 = 1",
                    "DATE|{\"f1\": \"2026-03-29\"}|slot_time_1 = '2026-03-29T00:00:00Z'",
                    "DATETIME|{\"f1\": \"2026-03-29T01:02:03.000004Z\"}|slot_time_1 = '2026-03-29T01:02:03.000004Z'",
                    "DECIMAL|{\"f1\": 12.50}|slot_number_1 = 12.5",
                })
        @DisplayName("has in its slot what writers put there")
        void form(String type, String custom, String expected) throws SQLException {
            node.change(org, create("accounts", "extra", type(type)));
            insert(1, "'" + custom + "'::jsonb");
            node.change(org, indexed("extra", true));
            node.fillSlots(org);
            awaitReady("extra");
            assertThat(count(expected)).isEqualTo(1);
        }

        @Test
        @DisplayName("gets a slot even if it is a standard column without an index")
        void standard() throws SQLException {
            insert(3, "'{}'");
            sql("update accounts set website = 'https://x.org', website_key = 'https://x.org' where org_id = '" + org
                    + "'");
            node.change(org, indexed("website", true));
            node.fillSlots(org);
            awaitReady("website");
            assertThat(count("slot_text_1 = 'https://x.org'")).isEqualTo(3);
        }
    }

    @Nested
    @DisplayName("A field that is indexed no more")
    class NotIndexed {
        @Test
        @DisplayName("gives its slot up, emptied, to the next field")
        void freed() throws SQLException {
            node.change(org, create("accounts", "year", new FieldType.IntegerNumber(), FieldFlag.INDEXED));
            insert(10, "'{\"f1\": 5}'");
            sql("update accounts set slot_number_1 = 5 where org_id = '" + org + "'");
            node.change(org, indexed("year", false));
            assertThat(slot("accounts", "year")).isEmpty();
            node.fillSlots(org);
            awaitEmpty("slot_number_1");
            awaitNoBinding();
            node.change(org, create("accounts", "size", new FieldType.IntegerNumber(), FieldFlag.INDEXED));
            assertThat(slot("accounts", "size")).contains(new Slot(Slot.Kind.NUMBER, 1, Slot.State.READY));
        }

        @Test
        @DisplayName("gives its slot up when it is removed")
        void removed() {
            node.change(org, create("accounts", "year", new FieldType.IntegerNumber(), FieldFlag.INDEXED));
            node.change(org, new RemoveField("accounts", "year"));
            node.fillSlots(org);
            assertThat(node.refreshed(org).catalog().require("accounts").fields())
                    .doesNotContainKey("year");
        }
    }

    @Nested
    @DisplayName("A field that becomes unique")
    class Unique {
        @Test
        @DisplayName("is refused while records share a value, with how many values")
        void shared() throws SQLException {
            node.change(org, create("accounts", "code", new FieldType.Text(20)));
            insert(4, "jsonb_build_object('f1', 'A' || i / 2, 'k1', 'a' || i / 2)");
            ProblemException refused =
                    catchThrowableOfType(ProblemException.class, () -> node.change(org, unique("code", true)));
            assertThat(refused.problem().code()).isEqualTo(ProblemCode.DUPLICATE_VALUE);
            assertThat(refused.problem().message()).contains("1 of its values");
        }

        @Test
        @DisplayName("claims what records hold, and releases it when it ceases to be")
        void claims() throws SQLException {
            node.change(org, create("accounts", "code", new FieldType.Text(20)));
            insert(4, "jsonb_build_object('f1', 'A' || i, 'k1', 'a' || i)");
            node.change(org, unique("code", true));
            assertThat(claimed()).isEqualTo(4);
            node.change(org, unique("code", false));
            assertThat(claimed()).isZero();
        }
    }

    @Test
    @DisplayName("What another node left unfinished is taken up")
    void resumed() throws SQLException {
        node.change(org, create("accounts", "year", new FieldType.IntegerNumber(), FieldFlag.INDEXED));
        insert(5, "jsonb_build_object('f1', i)");
        sql("update slot_binding set state = 'FILLING' where org_id = '" + org + "'");
        // The change's own filler may be on its way out still; the watch asks again and again, too.
        Waiting.until(() -> {
            node.filler().resume().await().atMost(CatalogNode.PATIENCE);
            return slot("accounts", "year").filter(Slot::ready).isPresent();
        });
        assertThat(count("slot_number_1 is not null")).isEqualTo(5);
    }

    private FieldType type(String name) {
        return switch (name) {
            case "TEXT" -> new FieldType.Text(20);
            case "BOOLEAN" -> new FieldType.Bool();
            case "DATE" -> new FieldType.Date();
            case "DATETIME" -> new FieldType.DateTime();
            default -> new FieldType.Decimal(10, 2);
        };
    }

    private Optional<Slot> slot(String module, String field) {
        return node.refreshed(org)
                .catalog()
                .require(module)
                .require(field)
                .storage()
                .slot();
    }

    /** The change itself started the filler, which may be at work still. */
    private void awaitReady(String field) {
        Waiting.until(() -> slot("accounts", field).filter(Slot::ready).isPresent());
    }

    private void awaitEmpty(String column) {
        Waiting.until(() -> count(column + " is not null") == 0);
    }

    private void awaitNoBinding() {
        Waiting.until(() -> number("select count(*) from slot_binding where org_id = '" + org + "'") == 0);
    }

    private static ChangeField indexed(String field, boolean on) {
        return new ChangeField("accounts", field, FieldPatch.flag(FieldFlag.INDEXED, on));
    }

    private static ChangeField unique(String field, boolean on) {
        return new ChangeField("accounts", field, FieldPatch.flag(FieldFlag.UNIQUE, on));
    }

    private long claimed() throws SQLException {
        return number("select count(*) from record_unique where org_id = '" + org + "'");
    }

    private long count(String condition) throws SQLException {
        return number("select count(*) from accounts where org_id = '" + org + "' and " + condition);
    }

    private void insert(int rows, String custom) throws SQLException {
        sql("insert into accounts (org_id, id, version, created_at, updated_at, created_through, custom) select '" + org
                + "', gen_random_uuid(), 1, now(), now(), 'API', " + custom + " from generate_series(1, " + rows
                + ") i");
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private long number(String text) throws SQLException {
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(text)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
