package io.armature.deploy.leak;

import io.armature.core.database.TestDatabase;
import io.armature.core.org.OrgId;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.Module;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Changes what somebody may not know, and nothing else, behind the back of the application: it changes no version and no date of
 * change that may be seen. New texts hold a mark, by which they are recognised wherever they come out. It is taken back, so that the
 * next caller has secrets too.
 */
final class SecretChange implements Insider.Change {
    private static final String SAVED = "leak_saved.";
    /** Without an owner a record may be seen through another; that an amount has no rate in a hidden currency, its write tells. */
    private static final Set<String> KEPT =
            Set.of("org_id", "id", "version", "module_no", "deletion_id", "deleted_at", "owner_id", "currency");

    private final OrgId org;
    private final Catalog catalog;
    private final WorldRecords records;
    private final String mark;
    private final List<String> statements = new ArrayList<>();
    private final Set<String> changed = new TreeSet<>();
    private final Map<String, Map<String, String>> tables = new LinkedHashMap<>();

    SecretChange(World world, String mark) {
        this.org = world.admin().org();
        this.catalog = world.catalog();
        this.records = world.records();
        this.mark = mark;
    }

    /**
     * Other values in the secret records of these modules; one of them gone, and two more.
     *
     * @param shared secret records that the caller sees all the same
     */
    SecretChange ofRecords(List<Module> modules, Set<String> shared) throws SQLException {
        for (Module module : modules) {
            List<String> secret = new ArrayList<>(records.secret(module.name()));
            secret.removeAll(shared);
            if (secret.isEmpty()) {
                continue;
            }
            String where = where(module) + " and id in (" + ids(secret) + ")";
            change(module, columns(module.table()), where);
            history(module, module.require(module.displayField()), where);
            String first = where(module) + " and id = '" + secret.getFirst() + "'";
            for (int copy = 0; copy < 2; copy++) {
                statements.add("insert into " + module.table() + " select (jsonb_populate_record(t, "
                        + "jsonb_build_object('id', overlay(gen_random_uuid()::text placing "
                        + "substr(t.id::text, 1, 18) from 1 for 18), 'deleted_at', null, 'deletion_id', null))).* from "
                        + module.table() + " t where "
                        + first + " limit 1");
            }
            statements.add("update " + module.table() + " set deleted_at = now(), deletion_id = id where " + first);
        }
        return this;
    }

    /** Another name of the file that secret records hold. */
    SecretChange ofFile(String id) {
        changed.add("file");
        statements.add("update file set name = '" + mark + "' || name" + ofOrganisation() + " and id = '" + id + "'");
        return this;
    }

    /** Other values of fields, in all records. */
    SecretChange ofFields(BiPredicate<Module, Field> which) throws SQLException {
        for (Module module : catalog.modules().values()) {
            Map<String, String> all = columns(module.table());
            Map<String, String> secret = new LinkedHashMap<>();
            for (Field field : module.fields().values()) {
                if (which.test(module, field)) {
                    columns(field).stream()
                            .filter(all::containsKey)
                            .forEach(column -> secret.put(column, all.get(column)));
                    custom(module, field);
                    history(module, field, where(module));
                }
            }
            change(module, secret, where(module));
        }
        return this;
    }

    @Override
    public void make() throws SQLException {
        List<String> all = new ArrayList<>();
        all.add("create schema leak_saved");
        for (String table : changed) {
            all.add("create table " + SAVED + table + " as select * from " + table + ofOrganisation());
        }
        all.addAll(statements);
        run(all);
    }

    @Override
    public void undo() throws SQLException {
        List<String> all = new ArrayList<>();
        for (String table : changed) {
            all.add("delete from " + table + ofOrganisation());
            all.add("insert into " + table + " select * from " + SAVED + table);
        }
        all.add("drop schema leak_saved cascade");
        run(all);
    }

    private String ofOrganisation() {
        return " where org_id = '" + org.value() + "'";
    }

    /** As the owner of the tables, without foreign keys in the way. */
    private static void run(List<String> statements) throws SQLException {
        TestDatabase database = TestDatabase.shared();
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    private void change(Module module, Map<String, String> columns, String where) {
        changed.add(module.table());
        String set = columns.entrySet().stream()
                .filter(column -> !KEPT.contains(column.getKey()))
                .map(column -> column.getKey() + " = " + other(column.getKey(), column.getValue()))
                .filter(assignment -> !assignment.endsWith("= "))
                .collect(Collectors.joining(", "));
        if (!set.isEmpty()) {
            statements.add("update " + module.table() + " set " + set + " where " + where);
        }
    }

    /** Another value of the same type; empty where there is none to be made. */
    private String other(String column, String type) {
        if (column.startsWith("external_ids")) {
            // a system and an id in it
            return "array_append(" + column + ", '" + mark + "' || chr(10) || 'id')";
        }
        return switch (type) {
            case "text" -> "'" + mark + "' || " + column;
            case "int4", "int8", "numeric", "float8" -> column + " + 1";
            case "bool" -> "not " + column;
            case "date" -> column + " + 1";
            case "timestamptz" -> column + " + interval '1 day'";
            case "time" -> column + " + interval '1 minute'";
            case "_text" -> "array_append(" + column + ", '" + mark + "')";
            case "uuid" -> "null";
            default -> "";
        };
    }

    /** The newest changes of records, more than a page that is asked for: who is told of none sees the ones before. */
    private void history(Module module, Field field, String where) {
        boolean text = field.valueKind() == ValueKind.TEXT || field.valueKind() == ValueKind.LONG_TEXT;
        String value = text ? "to_jsonb('" + mark + "'::text)" : "null";
        changed.add("record_history");
        statements.add(
                "insert into record_history (org_id, record_id, version, field, old_value, new_value, changed_at,"
                        + " through) select org_id, id, generate_series(1001, 1005), '" + field.name() + "', " + value
                        + ", " + value + ", now(), 'API' from " + module.table() + " where " + where
                        + " on conflict do nothing");
    }

    private void custom(Module module, Field field) {
        boolean refers = field.type() instanceof FieldType.Reference || field.type() instanceof FieldType.File;
        if (field.storage() instanceof FieldStorage.Custom custom && !refers) {
            String key = "'" + custom.shortId() + "'";
            statements.add("update " + module.table() + " set custom = custom || jsonb_build_object(" + key
                    + ", case jsonb_typeof(custom -> " + key + ") when 'number' then to_jsonb((custom ->> " + key
                    + ")::numeric + 1) when 'string' then to_jsonb('" + mark + "' || (custom ->> " + key
                    + ")) else custom -> " + key + " end) where custom ? " + key + " and " + where(module));
        }
    }

    private static Set<String> columns(Field field) {
        Set<String> columns = new TreeSet<>();
        if (field.storage() instanceof FieldStorage.Column column) {
            columns.add(column.name());
            columns.add(column.baseColumn());
            column.keyColumn().ifPresent(columns::add);
        }
        return columns;
    }

    private String where(Module module) {
        String ofOrganisation = "org_id = '" + org.value() + "'";
        return module.sharesTable() ? ofOrganisation + " and module_no = " + module.number() : ofOrganisation;
    }

    private static String ids(List<String> ids) {
        return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
    }

    /** Those that hold values of fields, each with its type. */
    private Map<String, String> columns(String table) throws SQLException {
        if (tables.isEmpty()) {
            readTables();
        }
        return tables.getOrDefault(table, Map.of());
    }

    private void readTables() throws SQLException {
        TestDatabase database = TestDatabase.shared();
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select table_name, column_name, udt_name, is_nullable"
                        + " from information_schema.columns where table_schema = 'public'"
                        + " and column_name not like 'slot_%' and column_name <> 'custom'")) {
            while (row.next()) {
                boolean required = row.getString(4).equals("NO");
                if (!required || !row.getString(3).equals("uuid")) {
                    tables.computeIfAbsent(row.getString(1), name -> new LinkedHashMap<>())
                            .put(row.getString(2), row.getString(3));
                }
            }
        }
    }
}
