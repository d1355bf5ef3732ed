package io.armature.core.record;

import io.armature.core.module.ParentFigures;
import io.armature.core.module.RecordHooks;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Optional;

/**
 * What the CRM modules add to writes.
 *
 * @param rules at most one per module
 * @param figures what records keep of those that belong to them
 */
record Hooks(List<RecordHooks> rules, List<ParentFigures> figures) {

    Hooks {
        rules = List.copyOf(rules);
        figures = List.copyOf(figures);
    }

    /** The rules of a module, which meet its fields under the names of its definition file. */
    Optional<RecordHooks> of(Module module) {
        return rules.stream()
                .filter(h -> module.isStandard(h.module()))
                .findFirst()
                .map(h -> WrittenNameHooks.of(h, module));
    }

    /** The figures that records of the module keep. */
    List<ParentFigures> keptBy(Module parent) {
        return figures.stream().filter(f -> parent.isStandard(f.parent())).toList();
    }

    /** The figures that records of the module enter into. */
    List<ParentFigures> fedBy(Module child) {
        return figures.stream().filter(f -> child.isStandard(f.children())).toList();
    }
}
