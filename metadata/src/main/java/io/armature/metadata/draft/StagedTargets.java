package io.armature.metadata.draft;

import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.StageChanges;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the history of stages refers to: {@code stageChanges.record} names no targets in its file, since those are the
 * modules that have a STAGE field here, the organisation's own too. Without any the field is switched off.
 */
final class StagedTargets {

    private final List<String> staged;

    private StagedTargets(List<String> staged) {
        this.staged = staged;
    }

    static List<DraftModule> applied(List<DraftModule> modules) {
        List<String> staged = modules.stream()
                .filter(module -> module.active() && !module.definition().writtenByPlatform())
                .filter(StagedTargets::hasStage)
                .map(DraftModule::name)
                .toList();
        StagedTargets targets = new StagedTargets(staged);
        return modules.stream().map(targets::module).toList();
    }

    private static boolean hasStage(DraftModule module) {
        return module.fields().stream().anyMatch(field -> field.active() && field.type() instanceof FieldType.Stage);
    }

    private DraftModule module(DraftModule module) {
        return module.written().name().equals(StageChanges.MODULE) && !module.custom()
                ? module.withFields(module.fields().stream().map(this::field).toList())
                : module;
    }

    private DraftField field(DraftField field) {
        boolean record = field.written().name().equals(StageChanges.RECORD) && !field.custom();
        if (!record || !(field.type() instanceof FieldType.PolyReference poly)) {
            return field;
        }
        return staged.isEmpty()
                ? field.withDefinition(field.definition().withFlags(StagedTargets::switchedOff))
                : field.withDefinition(field.definition()
                        .withType(new FieldType.PolyReference(staged, poly.inverse(), poly.onDelete())));
    }

    private static Set<FieldFlag> switchedOff(Set<FieldFlag> flags) {
        Set<FieldFlag> off = EnumSet.of(FieldFlag.INACTIVE);
        off.addAll(flags);
        return off;
    }
}
