package io.armature.core.catalog;

import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import io.armature.core.search.entry.SearchEntries;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SlotKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Leaves to do what search has to take in, or to leave out, of fields that records hold values of already. What is switched off is
 * kept for when it is switched on again; what was removed goes when it is purged.
 */
final class SearchSwitches {
    private static final String LEAVE = "insert into metadata_work (org_id, kind, module, field_key, requested_by_id)"
            + " values ($1, 'FILL_SEARCH', $2, $3, $4)";

    private SearchSwitches() {}

    /** A call for each such field. */
    static List<SqlCall> leave(OrgId org, ChangePlan plan, Optional<UUID> by) {
        Map<String, Field> before = fields(plan.catalogBefore());
        List<SqlCall> calls = new ArrayList<>();
        fields(plan.catalogAfter()).forEach((part, field) -> {
            Field was = before.get(part);
            if (was != null && switches(was, field)) {
                calls.add(SqlCall.of(
                        LEAVE, org.value(), field.module(), SlotKey.of(field).fieldKey(), by.orElse(null)));
            }
        });
        return calls;
    }

    private static boolean switches(Field was, Field is) {
        boolean otherwise =
                SearchEntries.looksInto(is) && was.type().kind() != is.type().kind();
        return SearchEntries.looksInto(was) != SearchEntries.looksInto(is) || otherwise;
    }

    private static Map<String, Field> fields(Catalog catalog) {
        Map<String, Field> byPart = new HashMap<>();
        Stream.concat(catalog.modules().values().stream(), catalog.inactiveModules().stream())
                .forEach(module -> of(module).forEach(field -> byPart.put(SearchEntries.part(module, field), field)));
        return byPart;
    }

    private static Stream<Field> of(Module module) {
        return Stream.concat(module.fields().values().stream(), module.inactiveFields().stream());
    }
}
