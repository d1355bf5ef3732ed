package io.armature.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.catalog.CatalogNode;
import io.armature.core.database.TestDatabase;
import io.armature.core.org.OrgId;
import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.change.MetadataChange.CreatePicklist;
import io.armature.metadata.change.MetadataChange.RemoveField;
import io.armature.metadata.change.MetadataChange.RemovePicklistValue;
import io.armature.metadata.change.MetadataChange.WidenField;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.model.RollupFunction;
import io.armature.metadata.resolve.Rollup;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is kept of a rollup")
class RollupWorkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ACCOUNTS = 1_200;

    private final TestDatabase database = TestDatabase.shared();
    private final CatalogNode node = CatalogNode.over(database);
    private final OrgId org = database.newOrganisation();
    private final RecordWork work = new RecordWork(
            database.connections(), database.connections().platform(), node.catalogs(), Clock.systemUTC());

    /** The first 1,200 of 1,300 accounts have two contacts each, one of them deleted, of the tier TIN. */
    @BeforeEach
    void records() throws SQLException {
        node.change(
                org,
                new CreatePicklist(new Picklist("tier", List.of(value("TIN"), value("GOLD")))),
                CatalogNode.create("contacts", "tier", new FieldType.Choice("tier")));
        sql(
                "insert into accounts (org_id, id, version, created_at, updated_at, created_through, name, name_key) select '"
                        + org + "', md5('" + org + "' || n)::uuid, 1, now(), now(), 'API', n::text, n::text"
                        + " from generate_series(1, 1300) n");
        sql(
                "insert into contacts (org_id, id, version, created_at, updated_at, created_through, last_name, last_name_key,"
                        + " account_id, custom, deleted_at) select '" + org
                        + "', gen_random_uuid(), 1, now(), now(), 'API', 'A', 'a',"
                        + " md5('" + org + "' || n)::uuid, '{\"f1\": \"TIN\"}', case when i = 2 then now() end"
                        + " from generate_series(1, " + ACCOUNTS + ") n, generate_series(1, 2) i");
    }

    @Test
    @DisplayName("is made in the background for all records that have something in the list, and no work is left")
    void filled() throws SQLException {
        node.change(org, counting("people", Optional.empty()));
        assertThat(kept("people", "true")).isZero();

        finish();

        assertThat(kept("people", "number = 1")).isEqualTo(ACCOUNTS);
        assertThat(kept("people", "true")).isEqualTo(ACCOUNTS);
        assertThat(count("metadata_work", "true")).isZero();
        assertThat(count("outbox", "true")).isZero();
        assertThat(count("accounts", "version = 1")).isEqualTo(1_300);
    }

    @Test
    @DisplayName("follows a picklist value that is replaced in the records of the list")
    void replaced() throws SQLException {
        node.change(org, counting("golden", Optional.of("tier == 'GOLD'")));
        finish();
        assertThat(kept("golden", "number = 0")).isEqualTo(ACCOUNTS);

        node.change(org, new RemovePicklistValue("tier", "TIN", Optional.of("GOLD")));
        finish();

        assertThat(kept("golden", "number = 1")).isEqualTo(ACCOUNTS);
    }

    @Test
    @DisplayName("goes at once when the rollup is made otherwise, and is not there when it is made as before again")
    void otherwise() throws SQLException {
        node.change(org, counting("people", Optional.empty()));
        finish();
        String before = key("people");

        node.change(org, new WidenField("accounts", "people", rollup(Optional.of("tier == 'GOLD'"))));
        assertThat(count("record_rollup", "rollup = '" + before + "'")).isZero();
        finish();
        assertThat(kept("people", "number = 0")).isEqualTo(ACCOUNTS);

        node.change(org, new WidenField("accounts", "people", rollup(Optional.empty())));
        assertThat(key("people")).isEqualTo(before);
        assertThat(kept("people", "true")).isZero();
    }

    @Test
    @DisplayName("goes with the rollup, while that of another made alike stays")
    void removed() throws SQLException {
        node.change(org, counting("people", Optional.empty()), counting("persons", Optional.empty()));
        finish();
        String key = key("people");
        assertThat(key("persons")).isEqualTo(key);

        node.change(org, new RemoveField("accounts", "people"));
        assertThat(count("record_rollup", "rollup = '" + key + "'")).isEqualTo(ACCOUNTS);

        node.change(org, new RemoveField("accounts", "persons"));
        assertThat(count("record_rollup", "rollup = '" + key + "'")).isZero();
    }

    @Test
    @DisplayName("stays where a change of metadata does not concern it")
    void unconcerned() throws SQLException {
        node.change(org, counting("people", Optional.empty()));
        finish();

        node.change(org, CatalogNode.create("contacts", "nickname", new FieldType.Text(20)));

        assertThat(kept("people", "number = 1")).isEqualTo(ACCOUNTS);
        assertThat(count("metadata_work", "true")).isZero();
    }

    private static MetadataChange counting(String name, Optional<String> filter) {
        return CatalogNode.create("accounts", name, rollup(filter));
    }

    private static FieldType.Rollup rollup(Optional<String> filter) {
        return new FieldType.Rollup(
                "contacts", RollupFunction.COUNT, Optional.empty(), filter, new FieldType.IntegerNumber());
    }

    private static PicklistValue value(String key) {
        return new PicklistValue(key, LocalizedText.of(key), true, null, null);
    }

    private void finish() {
        work.finishAll(org).await().atMost(PATIENCE);
    }

    private String key(String field) {
        return Rollup.all(node.current(org).catalog()).stream()
                .filter(rollup -> rollup.field().name().equals(field))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private long kept(String field, String condition) throws SQLException {
        return count("record_rollup", "rollup = '" + key(field) + "' and " + condition);
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
