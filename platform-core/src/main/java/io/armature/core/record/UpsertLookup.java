package io.armature.core.record;

import io.armature.core.value.ClaimKey;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds, locks and loads the records that rows of an upsert mean: two statements for any number of rows. */
final class UpsertLookup {
    private final WriteScope scope;

    UpsertLookup(WriteScope scope) {
        this.scope = scope;
    }

    /** The rows of the records found, by the index of their target; absent when there is no such record. */
    Uni<Map<Integer, Row>> stored(List<UpsertTarget> targets) {
        return ids(targets).chain(ids -> {
            if (ids.isEmpty()) {
                return Uni.createFrom().item(Map.<Integer, Row>of());
            }
            RowLoad load = new RowLoad(scope.context().module());
            Set<UUID> distinct = new HashSet<>(ids.values());
            return scope.execute(load.call(scope.context().org(), distinct))
                    .map(load::read)
                    .map(rows -> placed(ids, rows));
        });
    }

    /** The ids that are meant, by the index of their target; nothing is said of whether such records are there to be had. */
    Uni<Map<Integer, UUID>> ids(List<UpsertTarget> targets) {
        Set<ClaimKey> keys = targets.stream()
                .filter(target -> !target.byId())
                .map(UpsertTarget::claim)
                .collect(Collectors.toSet());
        if (keys.isEmpty()) {
            return Uni.createFrom().item(ids(targets, Map.of()));
        }
        return scope.execute(ClaimSql.find(scope.context().org(), keys))
                .map(answer -> ids(targets, ClaimSql.holders(answer)));
    }

    private Map<Integer, UUID> ids(List<UpsertTarget> targets, Map<ClaimKey, UUID> holders) {
        Map<Integer, UUID> ids = new HashMap<>();
        for (UpsertTarget target : targets) {
            UUID id = target.byId() ? target.id() : holders.get(target.claim());
            if (id != null) {
                ids.put(target.index(), id);
            }
        }
        return ids;
    }

    private static Map<Integer, Row> placed(Map<Integer, UUID> ids, Map<UUID, Row> rows) {
        Map<Integer, Row> placed = new HashMap<>();
        ids.forEach((index, id) -> {
            Row row = rows.get(id);
            if (row != null) {
                placed.put(index, row.at(index));
            }
        });
        return placed;
    }
}
