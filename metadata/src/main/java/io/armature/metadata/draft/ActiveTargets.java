package io.armature.metadata.draft;

import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What becomes of references while modules are switched off: one that has no target left is switched off too, and
 * required of nobody; one to several modules loses those.
 */
final class ActiveTargets {

    private final Set<String> inactive;

    private ActiveTargets(Set<String> inactive) {
        this.inactive = inactive;
    }

    static List<DraftModule> applied(List<DraftModule> modules) {
        Set<String> inactive = modules.stream()
                .filter(module -> !module.active())
                .map(DraftModule::name)
                .collect(Collectors.toSet());
        ActiveTargets targets = new ActiveTargets(inactive);
        return inactive.isEmpty()
                ? modules
                : modules.stream().map(targets::module).toList();
    }

    private DraftModule module(DraftModule module) {
        return module.withFields(module.fields().stream().map(this::field).toList());
    }

    private DraftField field(DraftField field) {
        FieldDefinition definition = field.definition();
        return field.withDefinition(remaining(definition.type())
                .map(definition::withType)
                .orElseGet(() -> definition.withFlags(ActiveTargets::switchedOff)));
    }

    /** The type without the targets that are switched off; empty if it referred to nothing else. */
    private Optional<FieldType> remaining(FieldType type) {
        if (type instanceof FieldType.Reference reference && inactive.contains(reference.target())) {
            return Optional.empty();
        }
        if (type instanceof FieldType.PolyReference poly && !poly.targets().isEmpty()) {
            List<String> targets = poly.targets().stream()
                    .filter(target -> !inactive.contains(target))
                    .toList();
            return targets.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FieldType.PolyReference(targets, poly.inverse(), poly.onDelete()));
        }
        return Optional.of(type);
    }

    private static Set<FieldFlag> switchedOff(Set<FieldFlag> flags) {
        Set<FieldFlag> off = EnumSet.of(FieldFlag.INACTIVE);
        off.addAll(flags);
        off.remove(FieldFlag.REQUIRED);
        return off;
    }
}
