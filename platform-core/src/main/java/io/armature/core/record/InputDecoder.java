package io.armature.core.record;

import io.armature.core.access.Access;
import io.armature.core.problem.Violation;
import io.armature.core.value.Decoded;
import io.armature.core.value.FieldViolations;
import io.armature.core.value.ValueCodecs;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The first stage: from the caller's values to canonical ones, with every violation of a row at once. */
final class InputDecoder {
    private final Catalog catalog;
    private final Access access;
    private final Map<String, Field> byValueName;

    InputDecoder(WriteContext context) {
        this(context.catalog().catalog(), context.module(), context.access());
    }

    private InputDecoder(Catalog catalog, Module module, Access access) {
        this.catalog = catalog;
        this.access = access;
        this.byValueName =
                module.fields().values().stream().collect(Collectors.toMap(Field::valueName, Function.identity()));
    }

    /** Lays the caller's values over the row; read-only and unknown fields are refused, not ignored. */
    Row decode(Row row, WriteCommand.Values values) {
        Map<String, @Nullable Object> decoded = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        values.byName().forEach((name, raw) -> {
            Field field = byValueName.get(name);
            if (field == null || hidden(field)) {
                violations.add(FieldViolations.unknownField(name));
                return;
            }
            switch (value(field, raw)) {
                case Decoded.Accepted(var value) -> decoded.put(field.name(), value);
                case Decoded.Refused(var broken) -> violations.addAll(broken);
            }
        });
        return row.with(decoded).giving(decoded.keySet()).breaking(violations);
    }

    private Decoded value(Field field, @Nullable Object raw) {
        if (writtenByPlatform(field)) {
            return new Decoded.Refused(FieldViolations.readOnly(field));
        }
        if (!access.mayWrite(field)) {
            return new Decoded.Refused(FieldViolations.forbidden(field));
        }
        return raw == null ? new Decoded.Accepted(null) : ValueCodecs.canonical(field, catalog::picklist, raw);
    }

    /** For the caller there is no such field. */
    private boolean hidden(Field field) {
        return !access.mayRead(field) && !access.masks(field) && !access.mayWrite(field);
    }

    static boolean writtenByPlatform(Field field) {
        return field.readOnly() || field.type() instanceof FieldType.AutoNumber;
    }
}
