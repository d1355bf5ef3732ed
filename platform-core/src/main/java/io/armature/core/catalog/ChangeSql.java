package io.armature.core.catalog;

import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Tombstone;
import io.armature.metadata.resolve.Slot;
import io.armature.metadata.resolve.SlotBindings;
import io.armature.metadata.resolve.SlotKey;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements that store a change-set. */
final class ChangeSql {
    /** Nodes that listen need not wait for their next look at the revisions; the payload is the organisation's key. */
    static final String CHANNEL = "armature_catalog";

    private static final String DEFINITION = "insert into organisation_definition"
            + " (org_id, version, document, changed_by_id, note, differences)"
            + " values ($1, $2, $3::text::jsonb, $4, $5, $6)";
    private static final String VERSION = """
            insert into catalog_revision as r (org_id, version, revision, oldest_removal, forgets_history)
                values ($1, $2, 1, $3, $4)
            on conflict (org_id) do update set version = excluded.version, revision = r.revision + 1,
                oldest_removal = excluded.oldest_removal, forgets_history = excluded.forgets_history""";
    private static final String REVISION = "update catalog_revision set revision = revision + 1 where org_id = $1";
    private static final String FORGET_SLOTS = "delete from slot_binding where org_id = $1";
    private static final String SLOTS = """
            insert into slot_binding (org_id, module, field_key, kind, number, state)
            select $1, s.module, s.field_key, s.kind, s.number, s.state
            from unnest($2::text[], $3::text[], $4::text[], $5::int4[], $6::text[])
                as s(module, field_key, kind, number, state)""";

    private ChangeSql() {}

    static List<SqlCall> store(OrgId org, ChangePlan plan, Optional<UUID> by, Optional<String> note) {
        StoredDefinition after = plan.after();
        int version = after.definition().version();
        List<SqlCall> calls = new ArrayList<>();
        calls.add(SqlCall.of(
                DEFINITION,
                org.value(),
                version,
                Definitions.writeOrganisation(after.definition()),
                by.orElse(null),
                note.orElse(null),
                plan.differences().size()));
        calls.add(SqlCall.of(
                VERSION,
                org.value(),
                version,
                oldestRemoval(after.definition()),
                after.definition().moduleOverrides().stream()
                        .anyMatch(module -> module.historyDays().isPresent())));
        calls.add(SqlCall.of(FORGET_SLOTS, org.value()));
        calls.add(slots(org, after.slots()));
        calls.add(announce(org));
        return calls;
    }

    private static @Nullable OffsetDateTime oldestRemoval(OrganisationDefinition definition) {
        return definition.tombstones().stream()
                .map(Tombstone::removedAt)
                .min(Comparator.naturalOrder())
                .map(instant -> instant.atOffset(ZoneOffset.UTC))
                .orElse(null);
    }

    /** A change of a slot's state alone. */
    static SqlCall raiseRevision(OrgId org) {
        return SqlCall.of(REVISION, org.value());
    }

    static SqlCall announce(OrgId org) {
        return SqlCall.of("select pg_notify('" + CHANNEL + "', $1)::text", org.value());
    }

    private static SqlCall slots(OrgId org, SlotBindings bindings) {
        List<Map.Entry<SlotKey, Slot>> entries = List.copyOf(bindings.slots().entrySet());
        return SqlCall.of(
                SLOTS,
                org.value(),
                entries.stream().map(entry -> entry.getKey().module()).toArray(String[]::new),
                entries.stream().map(entry -> entry.getKey().fieldKey()).toArray(String[]::new),
                entries.stream().map(entry -> entry.getValue().kind().name()).toArray(String[]::new),
                entries.stream().map(entry -> entry.getValue().number()).toArray(Integer[]::new),
                entries.stream().map(entry -> entry.getValue().state().name()).toArray(String[]::new));
    }
}
