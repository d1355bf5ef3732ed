package io.armature.core.catalog;

import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import io.armature.metadata.change.Widening;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.OrganisationDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leaves to do what makes lists of the single values of fields that take several from now on. */
final class WideningSql {
    private static final String LEAVE = "insert into metadata_work (org_id, kind, module, field_key, requested_by_id)"
            + " values ($1, 'LIST_VALUES', $2, $3, $4)";

    private WideningSql() {}

    /** A call for each such field; it goes ahead of what replaces values in the lists. */
    static List<SqlCall> leave(OrgId org, ChangePlan plan, Optional<UUID> by) {
        Map<String, CustomField> before = byShortId(plan.before().definition());
        List<SqlCall> calls = new ArrayList<>();
        plan.after().definition().customFields().forEach((module, fields) -> fields.stream()
                .filter(field -> becameList(before.get(field.shortId()), field))
                .forEach(field -> calls.add(SqlCall.of(LEAVE, org.value(), module, field.shortId(), by.orElse(null)))));
        return calls;
    }

    private static boolean becameList(@Nullable CustomField was, CustomField is) {
        return was != null
                && Widening.intoList(was.definition().type(), is.definition().type());
    }

    private static Map<String, CustomField> byShortId(OrganisationDefinition definition) {
        Map<String, CustomField> fields = new HashMap<>();
        Stream.concat(
                        definition.customFields().values().stream().flatMap(List::stream),
                        definition.tombstones().stream().flatMap(stone -> stone.removed().customFields().stream()))
                .forEach(field -> fields.put(field.shortId(), field));
        return fields;
    }
}
