package io.armature.metadata.draft;

import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ModuleDefinition;
import java.util.Optional;

/** A standard rollup under the names that the list it is made of, and the fields of that, have in an organisation. */
record RenamedRollup(StandardNames names) {

    /** @param module the written name of the rollup's module */
    FieldType of(String module, FieldType.Rollup rollup) {
        for (ModuleDefinition children : names.written().modules()) {
            Optional<FieldDefinition> reference = children.fields().stream()
                    .filter(field -> field.type() instanceof FieldType.Reference to
                            && to.target().equals(module)
                            && to.inverse().equals(rollup.relation()))
                    .findFirst();
            if (reference.isPresent()) {
                return renamed(rollup, children.name(), reference.get().name());
            }
        }
        return rollup;
    }

    private FieldType renamed(FieldType.Rollup rollup, String children, String reference) {
        return new FieldType.Rollup(
                names.inverse(children, reference, rollup.relation()),
                rollup.function(),
                rollup.field().map(field -> names.field(children, field)),
                rollup.filter().map(filter -> Identifiers.renamed(filter, name -> names.field(children, name))),
                rollup.result());
    }
}
