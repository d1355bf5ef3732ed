package io.armature.core.catalog;

import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Removed;
import io.armature.metadata.model.Tombstone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Leaves to do what takes the values of purged fields and the records of purged modules away. */
final class PurgeSql {
    private static final String LEAVE = "insert into metadata_work"
            + " (org_id, kind, module, field_key, old_key, requested_by_id) values ($1, $2, $3, $4, $5, $6)";

    private PurgeSql() {}

    /** A call for each thing whose tombstone is gone and that did not come back. */
    static List<SqlCall> leave(OrgId org, ChangePlan plan, Optional<UUID> by) {
        Set<String> kept = kept(plan.after().definition());
        List<SqlCall> calls = new ArrayList<>();
        for (Tombstone stone : plan.before().definition().tombstones()) {
            switch (stone.removed()) {
                case Removed.OfField field -> {
                    if (!kept.contains(field.field().shortId())) {
                        calls.add(field(org, field, by));
                    }
                }
                case Removed.OfModule module -> {
                    if (!kept.contains(key(module.module().number()))) {
                        calls.add(module(org, module, by));
                    }
                }
                case Removed.OfPicklist list -> {}
            }
        }
        return calls;
    }

    private static SqlCall field(OrgId org, Removed.OfField removed, Optional<UUID> by) {
        CustomField field = removed.field();
        return SqlCall.of(
                LEAVE,
                org.value(),
                "PURGE_FIELD",
                removed.module(),
                field.shortId(),
                field.definition().name(),
                by.orElse(null));
    }

    private static SqlCall module(OrgId org, Removed.OfModule removed, Optional<UUID> by) {
        String number = Integer.toString(removed.module().number());
        return SqlCall.of(LEAVE, org.value(), "PURGE_MODULE", removed.module().name(), number, null, by.orElse(null));
    }

    /** The short ids and module numbers that a definition still speaks of. */
    private static Set<String> kept(OrganisationDefinition definition) {
        Stream<String> fields = Stream.concat(
                        definition.customFields().values().stream().flatMap(List::stream),
                        definition.tombstones().stream().flatMap(stone -> stone.removed().customFields().stream()))
                .map(CustomField::shortId);
        Stream<String> buried = definition.tombstones().stream()
                .flatMap(stone -> stone.removed() instanceof Removed.OfModule module
                        ? Stream.of(key(module.module().number()))
                        : Stream.empty());
        Stream<String> modules = definition.customModules().stream().map(module -> key(module.number()));
        return Stream.of(fields, buried, modules).flatMap(keys -> keys).collect(Collectors.toSet());
    }

    private static String key(int moduleNumber) {
        return "module " + moduleNumber;
    }
}
