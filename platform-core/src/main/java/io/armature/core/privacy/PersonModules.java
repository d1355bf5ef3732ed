package io.armature.core.privacy;

import io.armature.core.record.WholeRecords;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The modules of a catalog as they concern persons: all of them, with all their fields, whatever is switched off. */
final class PersonModules {
    private static final String USERS = "users";
    private static final Set<String> PERSONS = Set.of("contacts", "leads", USERS);

    private final List<Module> modules;

    PersonModules(Catalog catalog) {
        this.modules = Stream.concat(catalog.modules().values().stream(), catalog.inactiveModules().stream())
                .map(WholeRecords::whole)
                .toList();
    }

    List<Module> all() {
        return modules;
    }

    Optional<Module> named(String name) {
        return modules.stream().filter(module -> module.name().equals(name)).findFirst();
    }

    /** Modules whose records are persons. */
    List<Module> persons() {
        return modules.stream().filter(PersonModules::isPerson).toList();
    }

    /** Modules whose records may be about a person; one person referring to another is not about it. */
    List<Module> others() {
        return modules.stream().filter(module -> !isPerson(module)).toList();
    }

    /** What merely refers to a user is the user's work, not about the user. */
    static boolean isReferredTo(Module person) {
        return !person.isStandard(USERS);
    }

    static boolean isPerson(Module module) {
        return PERSONS.stream().anyMatch(module::isStandard);
    }

    /** The fields of a module that may refer to records of another, those that every module has apart. */
    static List<Field> references(Module holder, Module target) {
        return holder.fields().values().stream()
                .filter(field -> field.origin() != Field.Origin.SYSTEM)
                .filter(field -> refersTo(field, target))
                .toList();
    }

    /** Those by which records of a module belong to records of another. */
    static List<Field> belongings(Module holder, Module target) {
        return references(holder, target).stream()
                .filter(PersonModules::cascades)
                .toList();
    }

    static boolean refersTo(Field field, Module target) {
        return switch (field.type()) {
            case FieldType.Reference reference -> reference.target().equals(target.name());
            case FieldType.AnyReference any ->
                any.targets().isEmpty() || any.targets().contains(target.name());
            default -> false;
        };
    }

    private static boolean cascades(Field field) {
        return switch (field.type()) {
            case FieldType.Reference reference -> reference.onDelete() == OnDelete.CASCADE;
            case FieldType.AnyReference any -> any.onDelete() == OnDelete.CASCADE;
            default -> false;
        };
    }
}
