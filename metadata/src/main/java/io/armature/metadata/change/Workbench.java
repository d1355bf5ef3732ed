package io.armature.metadata.change;

import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldOverride;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import io.armature.metadata.use.Thing;
import io.armature.metadata.use.Use;
import io.armature.metadata.use.Uses;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one change works on.
 *
 * @param standard what every organisation starts with
 * @param organisation as the changes before left it
 * @param author who changes, and when
 * @param place the change
 * @param problems where refusals go
 */
record Workbench(
        StandardDefinitions standard,
        OrganisationDefinition organisation,
        Author author,
        Place place,
        ProblemList problems) {

    /** The same change on a definition that is further on. */
    Workbench with(OrganisationDefinition further) {
        return new Workbench(standard, further, author, place, problems);
    }

    Optional<FieldDefinition> standardField(String module, String field) {
        return module(module).flatMap(found -> found.field(field));
    }

    Optional<CustomField> customField(String module, String field) {
        return organisation.customFieldsOf(module).stream()
                .filter(custom -> custom.definition().name().equals(field))
                .findFirst();
    }

    Optional<FieldOverride> override(String module, String field) {
        return organisation.fieldOverrides().stream()
                .filter(o -> o.module().equals(module) && o.field().equals(field))
                .findFirst();
    }

    /** Whether there is such a module; reports it if not. */
    boolean hasModule(String module) {
        boolean there = module(module).isPresent();
        if (!there) {
            refuse(ProblemKind.UNKNOWN_MODULE, "module", "There is no module " + module);
        }
        return there;
    }

    Optional<Picklist> standardPicklist(String name) {
        return named(organisation.picklistOverrides(), name).or(() -> named(standard.picklists(), name));
    }

    Optional<Picklist> customPicklist(String name) {
        return named(organisation.customPicklists(), name);
    }

    /** Whether every organisation has the value. */
    boolean isStandardValue(String picklist, String key) {
        return named(standard.picklists(), picklist)
                .flatMap(found -> found.value(key))
                .isPresent();
    }

    /** Whether nothing uses the thing; reports every use if something does. */
    boolean isUnused(Thing thing, String part) {
        List<Use> uses = Uses.of(thing, standard, organisation);
        uses.forEach(use -> refuse(
                ProblemKind.IN_USE,
                part,
                thing.path() + " is used by " + use.spelled() + "; change or remove that first"));
        return uses.isEmpty();
    }

    /** The same change on a definition that parts of it have changed already. */
    Workbench on(OrganisationDefinition changed) {
        return new Workbench(standard, changed, author, place, problems);
    }

    /** Reports a problem and leaves the definition as it is. */
    OrganisationDefinition refuse(ProblemKind code, String part, String message) {
        problems.add(code, place.part(part), message);
        return organisation;
    }

    /** The standard or custom module of that name; a custom one has no fields of its own. */
    Optional<ModuleDefinition> module(String name) {
        return Stream.concat(standard.modules().stream(), organisation.customModules().stream())
                .filter(module -> module.name().equals(name))
                .findFirst();
    }

    private static Optional<Picklist> named(List<Picklist> picklists, String name) {
        return picklists.stream()
                .filter(picklist -> picklist.name().equals(name))
                .findFirst();
    }
}
