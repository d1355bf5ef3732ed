package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.event.ChangeKind;
import io.armature.core.event.Outbox;
import io.armature.core.event.RecordEvent;
import io.armature.core.sql.ModuleRows;
import io.armature.core.value.CustomJson;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SystemFields;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The statements by which records go and come back, and what they leave in history and outbox. */
final class Lifecycle {
    private final WriteContext context;

    Lifecycle(WriteContext context) {
        this.context = context;
    }

    /**
     * A record after its state changed.
     *
     * @param module its module
     * @param id its id
     * @param version its version now
     */
    record Changed(Module module, UUID id, int version) {}

    /** @param deletions which deletion each of the records goes with */
    SqlCall delete(Module module, List<UUID> ids, List<UUID> deletions) {
        String text = "update " + module.table() + " t set deleted_at = $2::timestamptz, deletion_id = g.deletion, "
                + "updated_at = $2::timestamptz, updated_by_id = $4::uuid, version = t.version + 1 "
                + "from unnest($5::uuid[], $3::uuid[]) as g(id, deletion) where " + ModuleRows.where("t", module)
                + " and t.id = g.id and t.deleted_at is null returning t.id, t.version";
        return SqlCall.of(
                text,
                context.org().value(),
                context.now(),
                deletions.toArray(UUID[]::new),
                context.user(),
                ids.toArray(UUID[]::new));
    }

    SqlCall restore(Module module, UUID deletion) {
        String text = "update " + module.table() + " set deleted_at = null, deletion_id = null, "
                + "updated_at = $2::timestamptz, updated_by_id = $4::uuid, version = version + 1 "
                + "where " + ModuleRows.where(module) + " and deletion_id = $3::uuid returning id, version";
        return SqlCall.of(text, context.org().value(), context.now(), deletion, context.user());
    }

    SqlCall remove(Module module, Collection<UUID> ids) {
        String text = "delete from " + module.table() + " where " + ModuleRows.where(module)
                + " and id = any($2::uuid[]) returning id, version";
        return SqlCall.of(text, context.org().value(), ids.toArray(UUID[]::new));
    }

    /** What a statement above answered. */
    static List<Changed> changed(Module module, SqlRows answer) {
        List<Changed> changed = new ArrayList<>();
        for (int row = 0; row < answer.size(); row++) {
            UUID id = (UUID) Objects.requireNonNull(answer.value(row, 0));
            changed.add(new Changed(module, id, (Integer) Objects.requireNonNull(answer.value(row, 1))));
        }
        return changed;
    }

    /** After records went or came back: the figures of those that stay and to which they belong, and the rollups of all those. */
    static Uni<Void> figures(WriteScope scope, List<Changed> changed) {
        Map<Module, Set<UUID>> byModule = new LinkedHashMap<>();
        changed.forEach(record -> byModule.computeIfAbsent(record.module(), module -> new TreeSet<>())
                .add(record.id()));
        Set<UUID> all = changed.stream().map(Changed::id).collect(Collectors.toSet());
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Map.Entry<Module, Set<UUID>> moved : byModule.entrySet()) {
            for (Figures figures : Figures.fedBy(scope, moved.getKey())) {
                done = done.chain(() -> figures.afterMoving(moved.getValue(), all));
            }
            done = done.chain(() -> new RollupFeed(scope, moved.getKey()).afterMoving(moved.getValue()));
        }
        return done;
    }

    SqlCall events(List<Changed> changed, ChangeKind kind) {
        List<RecordEvent> events = changed.stream()
                .map(record ->
                        new RecordEvent(record.module().number(), record.id(), kind, List.of(), record.version()))
                .toList();
        return Outbox.insert(context.org(), context.now(), events);
    }

    /** The history of the field deletedAt: set by a delete, cleared by a restore. */
    SqlCall history(List<Changed> changed, ChangeKind kind) {
        String now = CustomJson.of(ValueKind.DATETIME, context.now()).toString();
        boolean deleted = kind == ChangeKind.DELETED;
        return RecordHistory.insert(
                context,
                changed.stream()
                        .map(record -> new HistoryEntry(
                                record.id(),
                                record.version(),
                                SystemFields.DELETED_AT,
                                deleted ? null : now,
                                deleted ? now : null))
                        .toList());
    }
}
