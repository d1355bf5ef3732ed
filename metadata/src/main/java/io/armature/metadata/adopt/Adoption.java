package io.armature.metadata.adopt;

import io.armature.metadata.model.ModuleOverride;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A definition from elsewhere, adopted.
 *
 * @param definition what the organisation has then, with what is to go still in it
 * @param goneFields custom fields the other does not have, of modules that stay
 * @param gonePicklists picklists of its own the other does not have
 */
public record Adoption(OrganisationDefinition definition, List<FieldName> goneFields, List<String> gonePicklists) {

    /** Names a field. */
    public record FieldName(String module, String field) {}

    public Adoption {
        goneFields = List.copyOf(goneFields);
        gonePicklists = List.copyOf(gonePicklists);
    }

    /**
     * The other's definition, with the organisation's ids where a thing is known here.
     *
     * @param present what the organisation has
     * @param wanted what it is to have
     */
    public static Adoption of(OrganisationDefinition present, OrganisationDefinition wanted) {
        AdoptedModules modules = AdoptedModules.of(present, wanted);
        AdoptedFields fields = AdoptedFields.of(present, wanted);
        OrganisationDefinition definition = present.withCustomModules(modules.all())
                .withNextModuleNumber(modules.nextNumber())
                .withCustomFields(fields.byModule())
                .withNextShortId(fields.nextShortId())
                .withOverrides(wanted.fieldOverrides())
                .withPicklistOverrides(
                        AdoptedPicklists.valuesOf(present.picklistOverrides(), wanted.picklistOverrides()))
                .withCustomPicklists(AdoptedPicklists.of(present.customPicklists(), wanted.customPicklists()))
                .withModuleOverrides(overrides(wanted, modules.gone()))
                .withModuleRules(wanted.moduleRules())
                .withLayouts(wanted.layouts())
                .withStandardNames(names(present, wanted));
        return new Adoption(definition, goneFields(fields, modules), gonePicklists(present, wanted));
    }

    /** What things are called here already stays. */
    private static Map<String, String> names(OrganisationDefinition present, OrganisationDefinition wanted) {
        Map<String, String> names = new TreeMap<>(wanted.standardNames());
        names.putAll(present.standardNames());
        return names;
    }

    /** A custom module that goes is switched off: its records are kept. */
    private static List<ModuleOverride> overrides(OrganisationDefinition wanted, List<String> gone) {
        List<ModuleOverride> overrides = new ArrayList<>(wanted.moduleOverrides());
        gone.forEach(module -> overrides.add(ModuleOverride.none(module).withActive(false)));
        return overrides;
    }

    private static List<FieldName> goneFields(AdoptedFields fields, AdoptedModules modules) {
        return fields.gone().stream()
                .filter(field -> !modules.gone().contains(field.module()))
                .toList();
    }

    private static List<String> gonePicklists(OrganisationDefinition present, OrganisationDefinition wanted) {
        return present.customPicklists().stream()
                .map(Picklist::name)
                .filter(name -> wanted.customPicklists().stream()
                        .noneMatch(other -> other.name().equals(name)))
                .toList();
    }
}
