package io.armature.core.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.armature.core.sql.ModuleRows;
import io.armature.core.value.CustomJson;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.Module;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Loads live records with all their values and locks them, in the order of their ids. */
final class RowLoad {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final int FIRST_FIELD = 3;

    private final List<Field> inColumns = new ArrayList<>();
    private final List<Field> amountsInColumns = new ArrayList<>();
    private final Map<Field, FieldStorage.Custom> inCustom = new HashMap<>();
    private final String text;

    RowLoad(Module module) {
        for (Field field : module.fields().values()) {
            switch (field.storage()) {
                case FieldStorage.Column column -> inColumns.add(field);
                case FieldStorage.Custom custom -> inCustom.put(field, custom);
            }
        }
        String columns = inColumns.stream()
                .map(field -> ", " + ((FieldStorage.Column) field.storage()).name())
                .collect(Collectors.joining());
        inColumns.stream().filter(RowLoad::isAmount).forEach(amountsInColumns::add);
        String worth = amountsInColumns.stream()
                .map(field -> ", " + ((FieldStorage.Column) field.storage()).baseColumn())
                .collect(Collectors.joining());
        this.text = "select id, version, custom::text" + columns + worth + " from " + module.table() + " where "
                + ModuleRows.where(module)
                + " and id = any($2::uuid[]) and deleted_at is null order by id for no key update";
    }

    /** The statement; it does not block writers that merely refer to these records. */
    SqlCall call(OrgId org, Collection<UUID> ids) {
        return SqlCall.of(text, org.value(), ids.toArray(UUID[]::new));
    }

    /** The records found, by id; their index is 0. */
    Map<UUID, Row> read(SqlRows answer) {
        Map<UUID, Row> rows = new HashMap<>();
        for (int row = 0; row < answer.size(); row++) {
            UUID id = (UUID) Objects.requireNonNull(answer.value(row, 0));
            int version = (Integer) Objects.requireNonNull(answer.value(row, 1));
            JsonNode custom = inCustom.isEmpty()
                    ? MissingNode.getInstance()
                    : parsed((String) Objects.requireNonNull(answer.value(row, 2)));
            rows.put(id, Row.stored(0, id, version, values(answer, row, custom), bases(answer, row, custom)));
        }
        return rows;
    }

    private Map<String, Object> values(SqlRows answer, int row, JsonNode custom) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < inColumns.size(); i++) {
            put(values, inColumns.get(i), inUtc(answer.value(row, FIRST_FIELD + i)));
        }
        inCustom.forEach((field, key) -> put(values, field, canonical(field, custom.get(key.shortId()))));
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
                put(bases, field, canonical(field, custom.get(stored)));
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

    private static @Nullable Object canonical(Field field, @Nullable JsonNode stored) {
        return CustomJson.canonical(field.valueKind(), stored);
    }

    private static @Nullable Object inUtc(@Nullable Object value) {
        return value instanceof OffsetDateTime time ? time.withOffsetSameInstant(ZoneOffset.UTC) : value;
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("jsonb that is no JSON", broken);
        }
    }
}
