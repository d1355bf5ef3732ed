package io.armature.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.database.TestDatabase;
import io.armature.core.org.OrgId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class OutboxPartitionsTest {
    private final TestDatabase database = TestDatabase.shared();
    private final OrgId org = database.newOrganisation();

    @Test
    void Today_has_a_partition_from_the_start() throws SQLException {
        assertThat(value("select to_regclass('outbox_' || to_char(now() at time zone 'UTC', 'YYYYMMDD')) is not null"))
                .isEqualTo("t");
    }

    @Test
    void Maintenance_moves_rows_of_the_default_partition_into_their_day() throws SQLException {
        insert("now() + interval '20 days'");
        assertThat(inDefault()).isEqualTo("1");

        value("select armature_outbox_maintain(21, 30)");

        assertThat(inDefault()).isEqualTo("0");
        assertThat(value("select count(*) from outbox where org_id = '" + org + "'"))
                .isEqualTo("1");
    }

    @Test
    void Maintenance_drops_days_past_keeping() throws SQLException {
        insert("now() - interval '40 days'");

        new OutboxMaintenance(database.connections().platform())
                .maintain()
                .await()
                .indefinitely();

        assertThat(value("select count(*) from outbox where org_id = '" + org + "'"))
                .isEqualTo("0");
    }

    private String inDefault() throws SQLException {
        return value("select count(*) from outbox_default where org_id = '" + org + "'");
    }

    private void insert(String when) throws SQLException {
        value("insert into outbox (org_id, module_no, record_id, kind, changed_fields, version, occurred_at) values ('"
                + org + "', 2, gen_random_uuid(), 'CREATED', '{}', 1, " + when + ") returning version");
    }

    private String value(String sql) throws SQLException {
        try (Connection owner = database.connect(database.owner());
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
