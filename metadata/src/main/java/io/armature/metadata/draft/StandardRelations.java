package io.armature.metadata.draft;

import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ModuleDefinition;
import java.util.List;
import java.util.Optional;

/** The to-many sides of the references of the standard, by the names of their files. */
final class StandardRelations {

    private final StandardNames names;

    StandardRelations(StandardNames names) {
        this.names = names;
    }

    /**
     * A to-many field.
     *
     * @param shown what it is called in the organisation
     * @param target the module of its records, as written
     */
    record ToMany(String shown, String target) {}

    /** The to-many field of a module, both as written; empty if it has none of that name. */
    Optional<ToMany> on(String module, String name) {
        return names.written().modules().stream()
                .flatMap(from -> from.fields().stream()
                        .filter(field -> leads(field.type(), module, name))
                        .map(field -> toMany(from, field, name)))
                .findFirst()
                .or(() -> owned(module, name));
    }

    private ToMany toMany(ModuleDefinition from, FieldDefinition field, String name) {
        return new ToMany(names.inverse(from.name(), field.name(), name), from.name());
    }

    private Optional<ToMany> owned(String module, String name) {
        return FieldType.Owner.OWNERS.contains(module)
                ? names.written().modules().stream()
                        .map(ModuleDefinition::name)
                        .filter(target -> ModuleApiNames.owned(target).equals(name))
                        .map(target -> new ToMany(ModuleApiNames.owned(names.module(target)), target))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean leads(FieldType type, String module, String name) {
        List<String> targets = targets(type);
        return inverse(type).filter(name::equals).isPresent() && (targets.isEmpty() || targets.contains(module));
    }

    /** The name of the other side of a reference; empty for a type that is none. */
    static Optional<String> inverse(FieldType type) {
        if (type instanceof FieldType.Reference reference) {
            return Optional.of(reference.inverse());
        }
        return type instanceof FieldType.AnyReference any ? Optional.of(any.inverse()) : Optional.empty();
    }

    /** What a reference may point to; none for one that may point to any module. */
    static List<String> targets(FieldType type) {
        if (type instanceof FieldType.Reference reference) {
            return List.of(reference.target());
        }
        return type instanceof FieldType.AnyReference any ? any.targets() : List.of();
    }
}
