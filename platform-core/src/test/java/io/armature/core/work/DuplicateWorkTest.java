package io.armature.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.catalog.CatalogNode;
import io.armature.core.database.TestDatabase;
import io.armature.core.org.OrgId;
import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.model.DuplicateAction;
import io.armature.metadata.model.DuplicateMethod;
import io.armature.metadata.model.DuplicateRule;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The keys that records have under a duplicate rule")
class DuplicateWorkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.shared();
    private final CatalogNode node = CatalogNode.over(database);
    private final OrgId org = database.newOrganisation();
    private final RecordWork work = new RecordWork(
            database.connections(), database.connections().platform(), node.catalogs(), Clock.systemUTC());

    /** 1,200 contacts of 600 addresses, 100 of them deleted, and one without an address. */
    @BeforeEach
    void records() throws SQLException {
        sql(
                "insert into contacts (org_id, id, version, created_at, updated_at, created_through, last_name, last_name_key,"
                        + " email, email_key, deleted_at) select '" + org
                        + "', gen_random_uuid(), 1, now(), now(), 'API', 'A', 'a', n % 600 || '@Example.com', n % 600 || '@example.com',"
                        + " case when n <= 100 then now() end from generate_series(1, 1200) n");
        sql(
                "insert into contacts (org_id, id, version, created_at, updated_at, created_through, last_name, last_name_key)"
                        + " values ('" + org + "', gen_random_uuid(), 1, now(), now(), 'API', 'A', 'a')");
    }

    @Test
    @DisplayName("are made in the background for those that are there, and no work is left")
    void filled() throws SQLException {
        node.change(org, rule(DuplicateAction.BLOCK, DuplicateMethod.FOLDED));
        assertThat(count("record_match", "true")).isZero();

        finish();

        assertThat(count("record_match", "side = 0")).isEqualTo(1_100);
        assertThat(count("(select distinct org_id, value_hash from record_match) m", "true"))
                .isEqualTo(600);
        assertThat(count("metadata_work", "true")).isZero();
        assertThat(count("outbox", "true")).isZero();
    }

    @Test
    @DisplayName("stay when the rule only warns, are others when it compares otherwise, and go with it")
    void changed() throws SQLException {
        node.change(org, rule(DuplicateAction.BLOCK, DuplicateMethod.FOLDED));
        finish();

        node.change(org, rule(DuplicateAction.WARN, DuplicateMethod.FOLDED));
        assertThat(count("record_match", "true")).isEqualTo(1_100);
        assertThat(count("metadata_work", "true")).isZero();

        node.change(org, rule(DuplicateAction.WARN, DuplicateMethod.FUZZY));
        assertThat(count("record_match", "true")).isZero();
        finish();
        assertThat(count("record_match", "first_text like '%@example.com'")).isEqualTo(1_100);

        node.change(org, new MetadataChange.RemoveDuplicateRule("contacts", "same"));
        assertThat(count("record_match", "true")).isZero();
    }

    private static MetadataChange rule(DuplicateAction action, DuplicateMethod method) {
        return new MetadataChange.PutDuplicateRule(
                "contacts",
                new DuplicateRule(
                        "same",
                        action,
                        Optional.empty(),
                        List.of(new DuplicateRule.Condition("email", method, Optional.empty(), Optional.empty())),
                        Optional.empty(),
                        true));
    }

    private void finish() {
        work.finishAll(org).await().atMost(PATIENCE);
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private int count(String table, String where) throws SQLException {
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from " + table + " where org_id = '" + org + "' and " + where)) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }
}
