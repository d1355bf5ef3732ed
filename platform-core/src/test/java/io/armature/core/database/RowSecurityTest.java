package io.armature.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.org.OrgId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Looks at every table there is, so that one added by a later migration is looked at too. */
@DisplayName("Of row-level security the database's own catalog says that")
class RowSecurityTest {
    /** Tables of the platform itself, which the application role does not reach. */
    private static final Set<String> OF_THE_PLATFORM =
            Set.of("api_token", "issuer", "organisation", "organisation_limit");

    /** What the platform role may reach, and what it may do there (design decision 6). */
    private static final Map<String, String> PLATFORM_GRANTS = Map.ofEntries(
            Map.entry("organisation", "INSERT SELECT UPDATE"),
            Map.entry("api_token", "INSERT SELECT UPDATE"),
            Map.entry("issuer", "DELETE INSERT SELECT UPDATE"),
            Map.entry("organisation_limit", "DELETE INSERT SELECT UPDATE"),
            Map.entry("catalog_revision", "SELECT"),
            Map.entry("slot_binding", "SELECT"),
            Map.entry("metadata_work", "SELECT"),
            Map.entry("standard_claims", "SELECT"),
            Map.entry("audit_log", "INSERT"),
            Map.entry("outbox", "SELECT"),
            Map.entry("search_taken", "SELECT"));

    /**
     * Of files it sees three columns, and only of those that wait; of the audit log how far it goes and is sealed; of idempotency keys
     * how old they are.
     */
    private static final List<String> COLUMNS = List.of(
            "audit_log: org_id position",
            "audit_seal: number org_id upto_position",
            "file: created_at org_id state",
            "idempotency_key: created_at org_id",
            "record_merge: merged_at org_id");

    private static final String TABLES = "select c.relname, c.relrowsecurity, c.relforcerowsecurity,"
            + " pg_get_userbyid(c.relowner), c.relispartition from pg_class c join pg_attribute a on a.attrelid = c.oid"
            + " where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'org_id'"
            + " order by c.relname";

    private static final String ONLY_THE_ORGANISATION = "(org_id = current_setting('armature.org'::text, true))";

    private final TestDatabase database = TestDatabase.shared();

    /** A table with a column org_id. */
    private record Table(String name, boolean enabled, boolean forced, String owner, boolean partition) {}

    private record Policy(String command, String roles, String using, String check) {}

    @Test
    @DisplayName("it is on and forced for every table with an organisation, which belongs to neither role")
    void forced() throws SQLException {
        List<Table> tables = tables();
        assertThat(tables).hasSizeGreaterThan(50);
        for (Table table : tables) {
            assertThat(table.owner()).as(table.name()).doesNotStartWith("armature_");
            if (!OF_THE_PLATFORM.contains(table.name()) && !table.partition()) {
                assertThat(table.enabled() && table.forced()).as(table.name()).isTrue();
            }
        }
        assertThat(tables.stream().map(Table::name).toList()).containsAll(OF_THE_PLATFORM);
    }

    @Test
    @DisplayName("one policy binds the application role to its organisation, in reading and in writing")
    void policies() throws SQLException {
        for (Table table : tables()) {
            if (!OF_THE_PLATFORM.contains(table.name()) && !table.partition()) {
                List<Policy> ofApplication = policies(table.name(), DatabaseRole.APP);
                assertThat(ofApplication)
                        .as(table.name())
                        .containsExactly(
                                new Policy("ALL", "{armature_app}", ONLY_THE_ORGANISATION, ONLY_THE_ORGANISATION));
            }
        }
    }

    @Test
    @DisplayName("the application role reaches no table without it: none of the platform, no partition by itself")
    void reach() throws SQLException {
        Set<String> protectedTables = new TreeSet<>();
        for (Table table : tables()) {
            if (table.enabled() && table.forced()) {
                protectedTables.add(table.name());
            }
        }
        assertThat(protectedTables).containsAll(granted(DatabaseRole.APP).keySet());
        assertThat(rows(
                        database.owner(),
                        "select relname from pg_class c where relkind in ('v', 'm', 'f')"
                                + " and relnamespace = 'public'::regnamespace"))
                .as("views read with the rights of their owner")
                .isEmpty();
    }

    @Test
    @DisplayName("the platform role reaches what it must and no record")
    void platform() throws SQLException {
        assertThat(granted(DatabaseRole.PLATFORM)).isEqualTo(new TreeMap<>(PLATFORM_GRANTS));
        String columns = "select table_name || ': ' || string_agg(column_name, ' ' order by column_name)"
                + " from information_schema.column_privileges g where grantee = 'armature_platform'"
                + " and not exists (select from information_schema.table_privileges t where t.grantee = g.grantee"
                + " and t.table_name = g.table_name and t.privilege_type = g.privilege_type) group by table_name";
        assertThat(rows(database.owner(), columns)).containsExactlyElementsOf(COLUMNS);
        assertThatThrownBy(() -> rows(database.platform(), "select 'x' from accounts"))
                .hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName("neither role is a superuser, bypasses it, may make roles or is a member of one that may")
    void roles() throws SQLException {
        String sql = "select r.rolname from pg_roles r where r.rolname in ('armature_app', 'armature_platform')"
                + " and not (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication"
                + " or exists (select from pg_auth_members m where m.member = r.oid)) order by 1";
        assertThat(rows(database.owner(), sql)).containsExactly("armature_app", "armature_platform");
    }

    @Test
    @DisplayName("functions that run with the rights of their owner are the few that are known")
    void definers() throws SQLException {
        String sql = "select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace"
                + " and has_function_privilege('armature_app', oid, 'execute')";
        assertThat(rows(database.owner(), sql)).isEmpty();
    }

    @Test
    @DisplayName("a statement on a connection without an organisation returns nothing, of any table")
    void unset() throws SQLException {
        OrgId org = database.newOrganisation();
        insert(org);
        Set<String> granted = granted(DatabaseRole.APP).keySet();
        for (String table : granted) {
            assertThat(rows(database.app(), "select 'x' from " + table))
                    .as(table)
                    .isEmpty();
        }
        String some = "select 'x' from addresses where org_id = '" + org + "'";
        assertThat(rows(database.owner(), some)).hasSize(1);
        assertThat(rows(database.app(), some)).as("naming the organisation").isEmpty();
    }

    private void insert(OrgId org) throws SQLException {
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into addresses (org_id, id, version, created_at, updated_at, created_through)"
                    + " values ('" + org + "', gen_random_uuid(), 1, now(), now(), 'API')");
        }
    }

    private List<Table> tables() throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                tables.add(new Table(
                        row.getString(1), row.getBoolean(2), row.getBoolean(3), row.getString(4), row.getBoolean(5)));
            }
        }
        return tables;
    }

    private List<Policy> policies(String table, DatabaseRole role) throws SQLException {
        String sql = "select cmd, roles::text, qual, with_check from pg_policies where tablename = '" + table
                + "' and ('" + role.roleName() + "' = any(roles) or 'public' = any(roles))";
        List<Policy> policies = new ArrayList<>();
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                policies.add(new Policy(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return policies;
    }

    /** Whole tables only, each with its privileges in the order of the alphabet. */
    private Map<String, String> granted(DatabaseRole role) throws SQLException {
        String sql = "select table_name, string_agg(privilege_type, ' ' order by privilege_type)"
                + " from information_schema.table_privileges where table_schema = 'public'"
                + " and grantee in ('PUBLIC', '" + role.roleName() + "') group by table_name";
        Map<String, String> granted = new TreeMap<>();
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                granted.put(row.getString(1), row.getString(2));
            }
        }
        return granted;
    }

    private List<String> rows(DatabaseAddress address, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
