package io.armature.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.database.TestDatabase;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.Slot;
import io.armature.metadata.resolve.SlotBindings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The record tables")
class StandardColumnsTest {
    private static final Map<String, String> EVERY_TABLE = Map.of(
            "org_id", "text",
            "deletion_id", "uuid",
            "custom", "jsonb");

    private final StandardDefinitions standard =
            StandardFiles.read(getClass().getClassLoader()).orThrow();
    private final Catalog catalog = CatalogResolver.resolve(
                    standard, OrganisationDefinition.unchanged(), SlotBindings.none())
            .orThrow();

    @Test
    @DisplayName("have exactly the columns that the definition files ask for")
    void columns() throws SQLException {
        List<String> differences = new ArrayList<>();
        for (Module module : catalog.modules().values()) {
            differences.addAll(differences(module.table(), wanted(module), columns(module.table())));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    @DisplayName("have an index wherever the catalog says that a column is indexed")
    void indexes() throws SQLException {
        List<String> missing = new ArrayList<>();
        for (Module module : catalog.modules().values()) {
            Set<String> leading = indexedColumns(module.table());
            indexed(module).stream()
                    .filter(column -> !leading.contains(column))
                    .forEach(column -> missing.add(module.table() + "." + column));
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> differences(String table, Map<String, String> wanted, Map<String, String> there) {
        Set<String> names = new TreeSet<>(wanted.keySet());
        names.addAll(there.keySet());
        return names.stream()
                .filter(name -> !wanted.getOrDefault(name, "absent").equals(there.getOrDefault(name, "absent")))
                .map(name -> table + "." + name + ": wanted " + wanted.getOrDefault(name, "absent") + ", is "
                        + there.getOrDefault(name, "absent"))
                .toList();
    }

    private static Map<String, String> wanted(Module module) {
        Map<String, String> wanted = new LinkedHashMap<>(EVERY_TABLE);
        for (Slot.Kind kind : Slot.Kind.values()) {
            IntStream.rangeClosed(1, kind.count())
                    .forEach(number -> wanted.put(kind.prefix() + number, slotType(kind)));
        }
        module.fields().values().forEach(field -> addColumns(field, wanted));
        return wanted;
    }

    private static void addColumns(Field field, Map<String, String> wanted) {
        FieldStorage.Column column = column(field);
        String type = type(field.type());
        wanted.put(column.name(), type);
        column.keyColumn().ifPresent(key -> wanted.put(key, "text"));
        if (field.type() instanceof FieldType.Currency) {
            wanted.put(column.name() + "_base", type);
        }
    }

    private static List<String> indexed(Module module) {
        return module.fields().values().stream()
                .map(StandardColumnsTest::column)
                .filter(FieldStorage.Column::indexed)
                .map(column -> column.keyColumn().orElse(column.name()))
                .toList();
    }

    private static FieldStorage.Column column(Field field) {
        return (FieldStorage.Column) field.storage();
    }

    private static String slotType(Slot.Kind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case NUMBER -> "numeric";
            case TIME -> "timestamp with time zone";
            case REF -> "uuid";
        };
    }

    private static String type(FieldType type) {
        return switch (type) {
            case FieldType.Decimal d -> "numeric(" + d.precision() + "," + d.scale() + ")";
            case FieldType.Percent p -> "numeric(7,2)";
            case FieldType.Currency c -> "numeric(22,4)";
            default ->
                switch (type.valueKind()) {
                    case TEXT, LONG_TEXT, KEY -> "text";
                    case INTEGER -> "integer";
                    case LONG -> "bigint";
                    case DECIMAL -> "numeric";
                    case BOOLEAN -> "boolean";
                    case DATE -> "date";
                    case DATETIME -> "timestamp with time zone";
                    case ID -> "uuid";
                };
        };
    }

    private static Map<String, String> columns(String table) throws SQLException {
        String sql = "select attname, format_type(atttypid, atttypmod) from pg_attribute"
                + " where attrelid = ?::regclass and attnum > 0 and not attisdropped";
        Map<String, String> columns = new LinkedHashMap<>();
        try (Connection connection = owner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return columns;
    }

    /** The columns that follow org_id in an index of live records. */
    private static Set<String> indexedColumns(String table) throws SQLException {
        String sql = "select a.attname from pg_index i join pg_attribute a"
                + " on a.attrelid = i.indrelid and a.attnum = i.indkey[1] where i.indrelid = ?::regclass";
        Set<String> columns = new TreeSet<>();
        try (Connection connection = owner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    private static Connection owner() throws SQLException {
        return TestDatabase.shared().connect(TestDatabase.shared().owner());
    }
}
