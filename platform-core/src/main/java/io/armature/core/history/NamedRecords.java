package io.armature.core.history;

import io.armature.core.access.Access;
import io.armature.core.database.OrgDoor;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.read.RowRights;
import io.armature.core.read.RowRights.Verdict;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records that a past names, and which of them the caller sees: a reference to a record that is deleted or not seen reads as null
 * everywhere, so it does in the past. One statement for each module named.
 *
 * @param seen those that are live and seen
 */
record NamedRecords(Set<UUID> seen) {
    NamedRecords {
        seen = Set.copyOf(seen);
    }

    /** Asks which of some records the caller sees. */
    static Uni<NamedRecords> ask(OrgDoor door, RowRights rights, Collection<UUID> named) {
        Access access = rights.access();
        Map<Module, Set<UUID>> asked = new LinkedHashMap<>();
        for (UUID id : named) {
            rights.catalog()
                    .moduleOf(id)
                    .filter(module -> access.may(RecordRight.READ, module))
                    .ifPresent(module -> asked.computeIfAbsent(module, key -> new HashSet<>())
                            .add(id));
        }
        if (asked.isEmpty()) {
            return Uni.createFrom().item(new NamedRecords(Set.of()));
        }
        List<Uni<Map<UUID, Verdict>>> reads = new ArrayList<>();
        asked.forEach((module, ids) ->
                reads.add(door.read(rights.askSeen(module, ids), ReadKind.LIST).map(RowRights::read)));
        return Uni.join().all(reads).andFailFast().map(NamedRecords::of);
    }

    private static NamedRecords of(List<Map<UUID, Verdict>> parts) {
        Set<UUID> seen = new HashSet<>();
        for (Map<UUID, Verdict> part : parts) {
            part.forEach((id, verdict) -> {
                if (verdict != Verdict.HIDDEN) {
                    seen.add(id);
                }
            });
        }
        return new NamedRecords(seen);
    }

    /** The record that a value of a field names, if the field refers to records and there is a value. */
    static Optional<UUID> named(Field field, @Nullable Object value) {
        boolean refers = field.type() instanceof FieldType.Reference || field.type() instanceof FieldType.AnyReference;
        return refers && value instanceof UUID id ? Optional.of(id) : Optional.empty();
    }

    /** Whether a value names a record that the caller does not see. */
    boolean hides(Field field, @Nullable Object value) {
        return named(field, value).filter(id -> !seen.contains(id)).isPresent();
    }

    /** The value as the caller is told it. */
    Optional<Object> shown(Field field, Optional<Object> value) {
        return value.filter(held -> !hides(field, held));
    }
}
