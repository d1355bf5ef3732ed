package io.armature.metadata.resolve;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.model.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which references there are while some modules are switched off: a reference to nothing that is there is no field. */
final class ActiveTargets {

    private final Set<String> active;

    ActiveTargets(Draft draft) {
        active = draft.modules().stream()
                .filter(DraftModule::active)
                .map(DraftModule::name)
                .collect(Collectors.toSet());
    }

    /** The type without targets that are switched off; empty if none is left. Types that refer to nothing stay. */
    Optional<FieldType> within(FieldType type) {
        if (type instanceof FieldType.Reference reference) {
            return Optional.of(type).filter(t -> active.contains(reference.target()));
        }
        if (type instanceof FieldType.PolyReference poly && !poly.targets().isEmpty()) {
            List<String> targets =
                    poly.targets().stream().filter(active::contains).toList();
            return targets.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FieldType.PolyReference(targets, poly.inverse(), poly.onDelete()));
        }
        return Optional.of(type);
    }
}
