package io.armature.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.org.OrgId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MigrationTest {
    private final TestDatabase database = TestDatabase.shared();

    @Nested
    @DisplayName("A migrated database")
    class Migrated {
        @Test
        @DisplayName("can be migrated again without a change")
        void again() {
            assertThat(Migration.run(database.owner(), Optional.empty()).serverVersion())
                    .isGreaterThanOrEqualTo(15);
        }

        @Test
        @DisplayName("has nothing left to mark LEAKPROOF when the owner was a superuser")
        void leakproof() {
            assertThat(database.report().leakproofStatements()).isEmpty();
        }

        @Test
        @DisplayName("has row-level security forced on every table with an organisation that the application may read")
        void rowSecurity() throws SQLException {
            String sql = "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                    + " where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'org_id'"
                    + " and has_table_privilege('armature_app', c.oid, 'select')"
                    + " and not (c.relrowsecurity and c.relforcerowsecurity)";
            assertThat(rows(database.owner(), sql)).isZero();
        }

        @Test
        @DisplayName("keeps every text in the C collation")
        void collation() throws SQLException {
            String sql = "select table_name, column_name from information_schema.columns where table_schema = 'public'"
                    + " and data_type = 'text' and collation_name is distinct from 'C'";
            assertThat(rows(database.owner(), sql)).isZero();
        }
    }

    @Nested
    @DisplayName("The application role")
    class ApplicationRole {
        @Test
        @DisplayName("sees no record before an organisation is set")
        void nothingUnset() throws SQLException {
            OrgId org = database.newOrganisation();
            insertUser(org);
            assertThat(rows(database.app(), "select 1 from users")).isZero();
        }

        @Test
        @DisplayName("sees the records of the organisation that is set, and no other's")
        void onlyItsOwn() throws SQLException {
            OrgId one = database.newOrganisation();
            OrgId other = database.newOrganisation();
            insertUser(one);
            insertUser(other);
            try (Connection connection = database.connect(database.app());
                    Statement statement = connection.createStatement()) {
                statement.execute("set armature.org = '" + one + "'");
                try (ResultSet rows = statement.executeQuery("select org_id from users")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1)).isEqualTo(one.value());
                    assertThat(rows.next()).isFalse();
                }
            }
        }

        @Test
        @DisplayName("cannot reach organisations or tokens")
        void noPlatformTables() {
            assertThatThrownBy(() -> rows(database.app(), "select 1 from organisation"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> rows(database.app(), "select 1 from api_token"))
                    .hasMessageContaining("permission denied");
        }

        @Test
        @DisplayName("passes the check at start, an owner does not")
        void check() {
            RoleCheck.refuseUnsafe(database.app());
            RoleCheck.refuseUnsafe(database.platform());
            assertThatThrownBy(() -> RoleCheck.refuseUnsafe(database.owner()))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("superuser");
        }
    }

    @Nested
    @DisplayName("The platform role")
    class PlatformRole {
        @Test
        @DisplayName("cannot reach records")
        void noRecords() {
            assertThatThrownBy(() -> rows(database.platform(), "select 1 from users"))
                    .hasMessageContaining("permission denied");
        }
    }

    private void insertUser(OrgId org) throws SQLException {
        String sql = "insert into users (org_id, id, version, created_at, updated_at, created_through)"
                + " values (?, ?, 1, now(), now(), 'API')";
        try (Connection connection = database.connect(database.app());
                Statement setting = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            setting.execute("set armature.org = '" + org + "'");
            insert.setString(1, org.value());
            insert.setObject(2, UUID.randomUUID());
            insert.executeUpdate();
        }
    }

    private int rows(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = database.connect(address);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }
}
