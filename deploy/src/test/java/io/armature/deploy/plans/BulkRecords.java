package io.armature.deploy.plans;

import io.armature.core.org.OrgId;
import io.armature.core.value.ClaimKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Fills record tables by the thousand, as the owner, behind no policy, and with the indexes made afterwards. */
final class BulkRecords {
    private static final String ACCOUNT_ID = "create or replace function account_id(n int8) returns uuid immutable "
            + "language sql as $$ select (lpad(to_hex(1700000000000 + n), 12, '0') || '80028' || "
            + "substr(md5(n::text), 1, 15))::uuid $$";

    private static final String CUSTOM_ID =
            "create or replace function custom_id(module int, n int8) returns uuid immutable "
                    + "language sql as $$ select (lpad(to_hex(1700000000000 + n), 12, '0') || '8' || "
                    + "lpad(to_hex(module), 3, '0') || '8' || substr(md5(module || '-' || n), 1, 15))::uuid $$";
    private static final String PERSON_ID = "create or replace function person_id(n int8) returns uuid immutable "
            + "language sql as $$ select custom_id(1, n) $$";
    private static final String ROLE_ID = "create or replace function role_id(n int8) returns uuid immutable "
            + "language sql as $$ select custom_id(14, n) $$";
    private static final List<String> STAFF =
            List.of("users", "roles", "user_roles", "account_team_members", "record_share");
    private static final List<String> TABLES =
            List.of("accounts", "contacts", "addresses", "custom_record", "record_unique");

    private final Statement owner;

    private BulkRecords(Statement owner) {
        this.owner = owner;
    }

    /** Fills both organisations. */
    static void fill(Connection connection, OrgId small, int few, OrgId large, int many) throws SQLException {
        try (Statement owner = connection.createStatement()) {
            new BulkRecords(owner).fill(small, few, large, many);
        }
    }

    private void fill(OrgId small, int few, OrgId large, int many) throws SQLException {
        owner.execute(ACCOUNT_ID);
        owner.execute(CUSTOM_ID);
        owner.execute(PERSON_ID);
        owner.execute(ROLE_ID);
        // rows are right by construction: checking each foreign key again would double the time
        owner.execute("set session_replication_role = replica");
        owner.execute("set maintenance_work_mem = '512MB'");
        List<String> indexes = dropIndexes();
        for (String table : TABLES) {
            insert(table, small, few);
            insert(table, large, many);
        }
        for (String index : indexes) {
            owner.execute(index);
        }
        owner.execute(script("/plans/staff.sql").replace("$ORG", large.value()));
        owner.execute("vacuum (analyze) " + String.join(", ", TABLES) + ", " + String.join(", ", STAFF));
    }

    private void insert(String table, OrgId org, int count) throws SQLException {
        owner.execute(script("/plans/" + table + ".sql")
                .replace("$ORG", org.value())
                .replace("$COUNT", Integer.toString(count)));
    }

    /** What an account claims beside what all of them do. */
    static void claim(Connection connection, OrgId org, UUID account, ClaimKey claim) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into record_unique values (?, ?, ?, ?)")) {
            insert.setString(1, org.value());
            insert.setInt(2, claim.number());
            insert.setObject(3, claim.hash());
            insert.setObject(4, account);
            insert.executeUpdate();
        }
    }

    /** Drops all but the primary keys; returns the statements that make them again. */
    private List<String> dropIndexes() throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        try (ResultSet rows = owner.executeQuery("select indexname, indexdef from pg_indexes" + " where tablename in ('"
                + String.join("', '", TABLES) + "') and indexname not like '%_pkey'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
        owner.execute("drop index " + String.join(", ", names));
        return definitions;
    }

    private static String script(String path) {
        try (InputStream in = BulkRecords.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
