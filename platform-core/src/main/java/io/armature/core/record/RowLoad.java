package io.armature.core.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.armature.core.sql.ModuleRows;
import io.armature.core.sql.StoredColumn;
import io.armature.core.value.CustomJson;
import io.armature.core.value.JsonText;
import io.armature.core.value.Microseconds;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.Module;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Loads live records with all their values and locks them, in the order of their ids. */
final class RowLoad {
    private static final int FIRST_FIELD = 3;

    private final List<Field> inColumns = new ArrayList<>();
    private final List<Field> amountsInColumns = new ArrayList<>();
    private final Map<Field, FieldStorage.Custom> inCustom = new HashMap<>();
    private final Module module;
    private final String selected;
    private final String known;

    RowLoad(Module module) {
        this.module = module;
        for (Field field : module.fields().values()) {
            switch (field.storage()) {
                case FieldStorage.Column column -> inColumns.add(field);
                case FieldStorage.Custom custom -> inCustom.put(field, custom);
                case FieldStorage.Computed computed -> {}
                case FieldStorage.Part part ->
                    throw new IllegalArgumentException(field.path() + " is stored with its whole");
            }
        }
        String columns = inColumns.stream()
                .map(field ->
                        ", " + StoredColumn.sql(((FieldStorage.Column) field.storage()).name(), field.valueKind()))
                .collect(Collectors.joining());
        inColumns.stream().filter(RowLoad::isAmount).forEach(amountsInColumns::add);
        String worth = amountsInColumns.stream()
                .map(field -> ", " + ((FieldStorage.Column) field.storage()).baseColumn())
                .collect(Collectors.joining());
        this.selected = "select id, version, custom::text" + columns + worth + " from " + module.table() + " where ";
        this.known =
                selected + ModuleRows.where(module) + " and id = any($2::uuid[]) and deleted_at is null order by id";
    }

    /** The statement; it does not block writers that merely refer to these records. */
    SqlCall call(OrgId org, Collection<UUID> ids) {
        return SqlCall.of(known + " for no key update", org.value(), ids.toArray(UUID[]::new));
    }

    /** The same, but it locks nothing. */
    SqlCall unlocked(OrgId org, Collection<UUID> ids) {
        return SqlCall.of(known, org.value(), ids.toArray(UUID[]::new));
    }

    /** The statement that takes deleted records too. */
    SqlCall whole(OrgId org, Collection<UUID> ids) {
        SqlCall unlocked = unlockedWhole(org, ids);
        return new SqlCall(unlocked.text() + " for no key update", unlocked.values());
    }

    /** The same, but it locks nothing. */
    SqlCall unlockedWhole(OrgId org, Collection<UUID> ids) {
        return SqlCall.of(
                selected + ModuleRows.where(module) + " and id = any($2::uuid[]) order by id",
                org.value(),
                ids.toArray(UUID[]::new));
    }

    /** The statement for every live record whose reference is one of the ids; it locks nothing. */
    SqlCall referring(OrgId org, Field reference, Collection<UUID> ids) {
        String referring = new ReferenceSite(module, reference, OnDelete.SET_NULL).refersToAny();
        return SqlCall.of(
                selected + referring + " and deleted_at is null order by id", org.value(), ids.toArray(UUID[]::new));
    }

    /** The records found, by id, in the order of the answer; their index is 0. */
    SequencedMap<UUID, Row> read(SqlRows answer) {
        SequencedMap<UUID, Row> rows = new LinkedHashMap<>();
        for (int row = 0; row < answer.size(); row++) {
            UUID id = (UUID) Objects.requireNonNull(answer.value(row, 0));
            int version = (Integer) Objects.requireNonNull(answer.value(row, 1));
            JsonNode custom = inCustom.isEmpty()
                    ? MissingNode.getInstance()
                    : JsonText.parsed((String) Objects.requireNonNull(answer.value(row, 2)));
            rows.put(id, Row.stored(0, id, version, values(answer, row, custom), bases(answer, row, custom)));
        }
        return rows;
    }

    private Map<String, Object> values(SqlRows answer, int row, JsonNode custom) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < inColumns.size(); i++) {
            put(values, inColumns.get(i), canonical(inColumns.get(i), answer.value(row, FIRST_FIELD + i)));
        }
        inCustom.forEach(
                (field, key) -> put(values, field, CustomJson.canonical(field.valueKind(), custom.get(key.shortId()))));
        return values;
    }

    /** What amounts are worth; a custom one from before there were exchange rates is worth itself. */
    private Map<String, Object> bases(SqlRows answer, int row, JsonNode custom) {
        Map<String, Object> bases = new HashMap<>();
        for (int i = 0; i < amountsInColumns.size(); i++) {
            put(bases, amountsInColumns.get(i), answer.value(row, FIRST_FIELD + inColumns.size() + i));
        }
        inCustom.forEach((field, key) -> {
            if (isAmount(field)) {
                String stored = custom.has(key.baseId()) ? key.baseId() : key.shortId();
                put(bases, field, CustomJson.canonical(field.valueKind(), custom.get(stored)));
            }
        });
        return bases;
    }

    private static boolean isAmount(Field field) {
        return field.type() instanceof FieldType.Currency;
    }

    private static void put(Map<String, Object> values, Field field, @Nullable Object value) {
        if (value != null) {
            values.put(field.name(), value);
        }
    }

    /** The canonical form of what a column of the field's kind holds. */
    static @Nullable Object canonical(Field field, @Nullable Object stored) {
        if (stored == null) {
            return null;
        }
        return switch (field.valueKind()) {
            case TEXT, LONG_TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, KEY, ID, TIME -> stored;
            case DATETIME -> ((OffsetDateTime) stored).withOffsetSameInstant(ZoneOffset.UTC);
            case DURATION -> Microseconds.duration(BigDecimal.valueOf((Long) stored));
            case KEYS, TAGS, EXTERNAL_IDS -> List.of((String[]) stored);
            case JSON, GEO, ADDRESS, PERSON_NAME ->
                CustomJson.canonical(field.valueKind(), JsonText.parsed((String) stored));
        };
    }
}
