package io.armature.core.identity;

import io.armature.core.database.TestDatabase;
import io.armature.core.org.OrgId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;

/** Users of an organisation and where they stand, written by the owner of the tables. */
public final class Staff {
    private static final String SYSTEM = "version, created_at, updated_at, created_through";
    private static final String SYSTEM_VALUES = "1, now(), now(), 'MANUAL'";

    private final OrgId org;
    private int ids;

    public Staff(OrgId org) {
        this.org = org;
    }

    /** A user who is active. */
    public UUID user(String name) {
        UUID id = id(1);
        insert("users", "username, username_key, is_active", "?, ?, true", id, name, name);
        return id;
    }

    /** An account of an owner. */
    public UUID account(String name, UUID owner) {
        UUID id = id(2);
        insert("accounts", "name, name_key, owner_id", "?, ?, ?", id, name, name.toLowerCase(Locale.ROOT), owner);
        return id;
    }

    public UUID role(String name) {
        UUID id = id(14);
        insert("roles", "name, name_key", "?, ?", id, name, name.toLowerCase(Locale.ROOT));
        return id;
    }

    public UUID team(String name) {
        UUID id = id(13);
        insert("teams", "name, name_key", "?, ?", id, name, name.toLowerCase(Locale.ROOT));
        return id;
    }

    public UUID permissionSet(String name) {
        UUID id = id(15);
        insert("permission_sets", "name, name_key", "?, ?", id, name, name.toLowerCase(Locale.ROOT));
        return id;
    }

    public void below(UUID role, UUID parent) {
        execute("update roles set parent_role_id = ? where org_id = ? and id = ?", parent, org.value(), role);
    }

    public void reportsTo(UUID user, UUID manager) {
        execute("update users set manager_id = ? where org_id = ? and id = ?", manager, org.value(), user);
    }

    public void holds(UUID user, UUID role) {
        insert("user_roles", "user_id, role_id", "?, ?", id(17), user, role);
    }

    public void joins(UUID user, UUID team) {
        insert("user_teams", "user_id, team_id", "?, ?", id(16), user, team);
    }

    public void has(UUID user, UUID permissionSet) {
        insert("user_permission_sets", "user_id, permission_set_id", "?, ?", id(44), user, permissionSet);
    }

    public void deactivate(UUID user) {
        execute("update users set is_active = false where org_id = ? and id = ?", org.value(), user);
    }

    public void share(UUID record, int module, UUID grantee, String level) {
        execute(
                "insert into record_share (org_id, module_no, record_id, grantee_id, level) values (?, ?, ?, ?, ?)",
                org.value(),
                module,
                record,
                grantee,
                level);
    }

    private void insert(String table, String columns, String values, UUID id, Object... given) {
        Object[] all = new Object[given.length + 2];
        all[0] = org.value();
        all[1] = id;
        System.arraycopy(given, 0, all, 2, given.length);
        execute(
                "insert into " + table + " (org_id, id, " + SYSTEM + ", " + columns + ") values (?, ?, " + SYSTEM_VALUES
                        + ", " + values + ")",
                all);
    }

    private static void execute(String sql, Object... parameters) {
        TestDatabase database = TestDatabase.shared();
        try (Connection connection = database.connect(database.owner());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException broken) {
            throw new AssertionError(sql, broken);
        }
    }

    /** As the platform makes them: the module's number after 48 bits of milliseconds and the version. */
    private UUID id(int module) {
        long milliseconds = System.currentTimeMillis() + ids++;
        return new UUID(
                milliseconds << 16 | 0x8000L | module,
                0x8000000000000000L | UUID.randomUUID().getLeastSignificantBits() >>> 2);
    }
}
