package io.armature.core.record;

import io.armature.core.database.TestDatabase;
import io.armature.core.org.OrgId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks behind the scenes, as the owner of the tables: what one organisation really has stored. */
record Stored(TestDatabase database, OrgId org) {

    /** The first column of every row, as text. */
    List<@Nullable String> texts(String sql, Object... parameters) {
        List<@Nullable String> values = new ArrayList<>();
        try (Connection connection = database.connect(database.owner());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException broken) {
            throw new AssertionError(sql, broken);
        }
    }

    /** A column of one record; null when the record or the value is not there. */
    @Nullable
    String value(String table, UUID id, String column) {
        List<@Nullable String> found =
                texts("select " + column + " from " + table + " where org_id = ? and id = ?", org.value(), id);
        return found.isEmpty() ? null : found.getFirst();
    }

    int count(String table) {
        return Integer.parseInt(String.valueOf(texts("select count(*) from " + table + " where org_id = ?", org.value())
                .getFirst()));
    }

    /** {@code kind:version:changed} of every event of a record, in order. */
    List<@Nullable String> events(UUID record) {
        return texts(
                "select kind || ':' || version || ':' || array_to_string(changed_fields, ',') from outbox"
                        + " where org_id = ? and record_id = ? order by position",
                org.value(),
                record);
    }

    /** {@code version:field:old:new} of every history entry of a record, in order. */
    List<@Nullable String> history(UUID record) {
        return texts(
                "select version || ':' || field || ':' || coalesce(old_value #>> '{}', '') || ':'"
                        + " || coalesce(new_value #>> '{}', '') from record_history"
                        + " where org_id = ? and record_id = ? order by version, field",
                org.value(),
                record);
    }
}
