package io.armature.deploy.plans;

import io.armature.core.org.OrgId;
import io.armature.core.sql.Cursor;
import io.armature.core.sql.Encoding;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record far into an ordered list, as a cursor names it. */
record Place(Cursor cursor) {

    /**
     * @param column what the list is ordered by, or {@code id}
     * @param depth how many records stand before it, at most all of them
     */
    static Place at(Connection owner, OrgId org, String column, int depth) throws SQLException {
        return in("accounts where org_id = '" + org.value() + "'", owner, column, depth);
    }

    /** The same in the custom module of that number. */
    static Place at(Connection owner, OrgId org, int module, String column, int depth) throws SQLException {
        return in("custom_record where org_id = '" + org.value() + "' and module_no = " + module, owner, column, depth);
    }

    private static Place in(String records, Connection owner, String column, int depth) throws SQLException {
        String sql = "select " + column + ", id from " + records + " order by " + column
                + " nulls last, id offset least(" + depth + ", (select count(*) / 2 from " + records + ")) limit 1";
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            boolean time = row.getMetaData().getColumnTypeName(1).equals("timestamptz");
            Object key = time ? row.getObject(1, OffsetDateTime.class) : row.getObject(1);
            UUID id = (UUID) row.getObject(2);
            return new Place(new Cursor("", keys(column, key), id));
        }
    }

    private static List<@Nullable String> keys(String column, @Nullable Object key) {
        if (column.equals("id")) {
            return List.of();
        }
        return Arrays.asList(key == null ? null : Encoding.print(key));
    }
}
