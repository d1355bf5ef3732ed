package io.armature.core.provision;

import io.armature.core.catalog.Catalogs;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import io.armature.core.org.Organisation;
import io.armature.core.record.RecordWriter;
import io.armature.core.record.WriteCommand;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The records of the roles that every organisation starts with, written like any record, those above before those below. */
@Singleton
class StartingRoles {
    private final Catalogs catalogs;
    private final RecordWriter writer;

    StartingRoles(Catalogs catalogs, RecordWriter writer) {
        this.catalogs = catalogs;
        this.writer = writer;
    }

    /** Writes those that are not there yet, so that a set-up that was cut off is completed by asking again. */
    Uni<Void> write(Organisation organisation) {
        Caller platform = ProvisioningCaller.of(organisation);
        return catalogs.current(organisation.id()).chain(catalog -> {
            Uni<Map<StartingRole, UUID>> written = Uni.createFrom().item(Map.of());
            for (List<StartingRole> generation : generations()) {
                written = written.chain(known -> write(platform, catalog, generation, known));
            }
            return written.replaceWithVoid();
        });
    }

    private static List<List<StartingRole>> generations() {
        return List.copyOf(Arrays.stream(StartingRole.values())
                .collect(Collectors.groupingBy(StartingRole::depth, TreeMap::new, Collectors.toList()))
                .values());
    }

    private Uni<Map<StartingRole, UUID>> write(
            Caller platform, OrgCatalog catalog, List<StartingRole> roles, Map<StartingRole, UUID> known) {
        Module module = catalog.catalog().require("roles");
        List<WriteCommand.UpsertRow> rows =
                roles.stream().map(role -> row(module, role, known)).toList();
        WriteCommand command = new WriteCommand.Upsert(module, rows, WriteCommand.OnError.ABORT, false);
        return writer.write(platform, catalog, command, (session, outcomes) -> {
            Map<StartingRole, UUID> all = new EnumMap<>(StartingRole.class);
            all.putAll(known);
            for (int i = 0; i < roles.size(); i++) {
                all.put(roles.get(i), WrittenRecord.id(outcomes.get(i)));
            }
            return Uni.createFrom().item(all);
        });
    }

    private static WriteCommand.UpsertRow row(Module module, StartingRole role, Map<StartingRole, UUID> known) {
        Map<String, Object> values = new HashMap<>(Map.of("name", role.name(), "description", role.description()));
        role.parent().map(known::get).ifPresent(parent -> values.put("parentRoleId", parent));
        return new WriteCommand.UpsertRow(
                module.require("name"), role.name(), new WriteCommand.Values(new HashMap<>(values)));
    }
}
