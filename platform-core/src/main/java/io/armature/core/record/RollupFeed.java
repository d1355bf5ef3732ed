package io.armature.core.record;

import io.armature.core.rollup.KeptRollups;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.Rollup;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** The rollups that records of one module enter into, in a write. Records whose rollups change keep their version and history. */
final class RollupFeed {
    private final Module children;
    private final List<Rollup> over;
    private final KeptRollups kept;

    RollupFeed(WriteScope scope, Module children) {
        this.children = children;
        this.over = Rollup.over(children, scope.context().catalog().catalog());
        this.kept = new KeptRollups(
                scope.session(),
                scope.context().org(),
                scope.context().catalog().catalog());
    }

    /** After rows were stored: the rollups of the records they belonged to and belong to now, where the rows matter to them. */
    Uni<Void> afterStoring(List<Row> rows) {
        Map<Rollup, Set<UUID>> records = new LinkedHashMap<>();
        for (Rollup rollup : over) {
            Set<UUID> ids = new TreeSet<>();
            rows.stream()
                    .filter(row -> matters(row, rollup))
                    .flatMap(row -> Stream.of(row.before(), row.after()))
                    .flatMap(values -> Stream.ofNullable(
                            (UUID) values.get(rollup.reference().name())))
                    .forEach(ids::add);
            records.put(rollup, ids);
        }
        return kept.remake(records);
    }

    private static boolean matters(Row row, Rollup rollup) {
        return row.isNew()
                || rollup.ofAmounts()
                || row.changes(rollup.reference())
                || rollup.inputs().stream().anyMatch(row::changes);
    }

    /** After records went or came back. */
    Uni<Void> afterMoving(Collection<UUID> moved) {
        return kept.remakeAround(children, moved, over);
    }
}
