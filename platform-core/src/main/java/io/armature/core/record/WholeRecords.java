package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SystemFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/** Records with all that is stored of them: deleted ones too, and what is held in fields that are switched off. */
public final class WholeRecords {
    private final RowLoad load;

    /** @param module with the fields that are switched off, see {@link #whole} */
    public WholeRecords(Module module) {
        this.load = new RowLoad(module);
    }

    /**
     * A record.
     *
     * @param id its id
     * @param deleted whether it is deleted
     * @param values canonical values by the name of the field; an absent key is null
     */
    public record Whole(UUID id, boolean deleted, Map<String, Object> values) {}

    /** The module as if no field of it were switched off. */
    public static Module whole(Module module) {
        SequencedMap<String, Field> fields = new LinkedHashMap<>(module.fields());
        module.inactiveFields().forEach(field -> fields.putIfAbsent(field.name(), field));
        return module.withFields(fields, List.of());
    }

    /** Loads and locks records. */
    public SqlCall load(OrgId org, Collection<UUID> ids) {
        return load.whole(org, ids);
    }

    /** Loads records; locks nothing. */
    public SqlCall look(OrgId org, Collection<UUID> ids) {
        return load.unlockedWhole(org, ids);
    }

    /** The answer to {@link #load} and {@link #look}. */
    public List<Whole> read(SqlRows answer) {
        List<Whole> records = new ArrayList<>();
        load.read(answer)
                .values()
                .forEach(row -> records.add(new Whole(
                        row.id(), row.before().containsKey(SystemFields.DELETED_AT), Map.copyOf(row.before()))));
        return records;
    }
}
