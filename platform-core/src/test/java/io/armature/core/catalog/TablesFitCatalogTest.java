package io.armature.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.database.TestDatabase;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.Slot;
import io.armature.metadata.resolve.SlotBindings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The record tables have what the definition files say, and nothing forgotten. */
class TablesFitCatalogTest {
    private final TestDatabase database = TestDatabase.shared();
    private final Catalog catalog = CatalogResolver.resolve(
                    StandardFiles.read(getClass().getClassLoader()).orThrow(),
                    OrganisationDefinition.unchanged(),
                    SlotBindings.none())
            .orThrow();

    @Test
    @DisplayName("Every table has exactly the columns of its module's fields, with their types")
    void columns() throws SQLException {
        for (Module module : catalog.modules().values()) {
            assertThat(rows("select column_name || ' ' || udt_name from information_schema.columns where table_name = '"
                            + module.table() + "'"))
                    .as(module.name())
                    .containsExactlyInAnyOrderElementsOf(expectedColumns(module));
        }
    }

    @Test
    @DisplayName("Every column that is said to be indexed has an index of live records, and no other has")
    void indexes() throws SQLException {
        for (Module module : catalog.modules().values()) {
            assertThat(rows("select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid"
                            + " and a.attnum = i.indkey[1] where i.indrelid = '" + module.table() + "'::regclass"
                            + " and a.attname not like 'slot_%'"))
                    .as(module.name())
                    .containsExactlyInAnyOrderElementsOf(expectedIndexes(module));
        }
    }

    private static Set<String> expectedColumns(Module module) {
        Set<String> columns = new HashSet<>(Set.of("org_id text", "deletion_id uuid", "custom jsonb"));
        for (Field field : stored(module)) {
            FieldStorage.Column column = (FieldStorage.Column) field.storage();
            columns.addAll(valueColumns(field, column));
            column.keyColumn().ifPresent(key -> columns.add(key + " " + type(field.valueKind())));
            if (field.type() instanceof FieldType.Currency) {
                columns.add(column.name() + "_base numeric");
            }
        }
        for (Slot.Kind kind : Slot.Kind.values()) {
            for (int number = 1; number <= kind.count(); number++) {
                columns.add(kind.prefix() + number + " " + type(kind));
            }
        }
        return columns;
    }

    /** What is computed has no column. */
    private static List<Field> stored(Module module) {
        return module.fields().values().stream()
                .filter(field -> !field.computed())
                .toList();
    }

    private static List<String> valueColumns(Field field, FieldStorage.Column column) {
        if (field.type() instanceof FieldType.Geo) {
            return List.of(column.name() + "_latitude float8", column.name() + "_longitude float8");
        }
        return List.of(column.name() + " " + type(field.valueKind()));
    }

    private static Set<String> expectedIndexes(Module module) {
        // no field: restore and purge find what was deleted together by it
        Set<String> indexed = new HashSet<>(Set.of("deletion_id"));
        for (Field field : stored(module)) {
            FieldStorage.Column column = (FieldStorage.Column) field.storage();
            // who may fetch a file is found out by the records that hold it
            if (column.indexed() || field.type().isFile()) {
                indexed.add(indexedColumn(field, column));
            }
        }
        return indexed;
    }

    private static String indexedColumn(Field field, FieldStorage.Column column) {
        if (field.type() instanceof FieldType.Currency) {
            return column.baseColumn();
        }
        return field.type() instanceof FieldType.Geo
                ? column.name() + "_latitude"
                : column.keyColumn().orElse(column.name());
    }

    private static String type(ValueKind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT, KEY -> "text";
            case INTEGER -> "int4";
            case LONG -> "int8";
            case DECIMAL -> "numeric";
            case BOOLEAN -> "bool";
            case DATE -> "date";
            case DATETIME -> "timestamptz";
            case ID -> "uuid";
            case TIME -> "time";
            case DURATION -> "int8";
            case KEYS, TAGS, EXTERNAL_IDS -> "_text";
            case JSON, ADDRESS, PERSON_NAME -> "jsonb";
            case GEO -> throw new IllegalArgumentException("A GEO has two columns");
        };
    }

    private static String type(Slot.Kind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case NUMBER -> "numeric";
            case TIME -> "timestamptz";
            case REF -> "uuid";
        };
    }

    private Set<String> rows(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return new HashSet<>(values);
    }
}
