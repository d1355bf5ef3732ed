package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.model.FieldType;
import java.util.List;
import java.util.Optional;

/** The other side of references. */
final class Inverses {

    private Inverses() {}

    /** The name of the to-many side, if the type is a reference. */
    static Optional<String> of(FieldType type) {
        if (type instanceof FieldType.Reference reference) {
            return Optional.of(reference.inverse());
        }
        return type instanceof FieldType.AnyReference reference ? Optional.of(reference.inverse()) : Optional.empty();
    }

    /** The modules that get the to-many side: none if the type is no reference. */
    static List<String> targets(FieldType type, Draft draft) {
        if (type instanceof FieldType.Reference reference) {
            return List.of(reference.target());
        }
        if (!(type instanceof FieldType.AnyReference reference)) {
            return List.of();
        }
        return reference.targets().isEmpty()
                ? draft.modules().stream().map(DraftModule::name).toList()
                : reference.targets();
    }
}
