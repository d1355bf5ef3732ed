package io.armature.metadata.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one organisation changed against the standard: stored, versioned and never repaired silently.
 *
 * @param version 0 for an organisation that changed nothing; each accepted change-set adds one
 * @param customFields module name to its custom fields, in creation order
 * @param fieldOverrides overridden standard fields
 * @param picklistOverrides whole value lists of standard picklists that were changed
 * @param customPicklists picklists the organisation made
 * @param nextShortId the number the next custom field's short id gets; never re-used
 * @param tombstones what was removed and not purged yet, the oldest first
 * @param customModules modules the organisation made, in creation order, without fields: those are all custom fields
 * @param moduleOverrides changed labels of standard modules, and which modules are switched off
 * @param nextModuleNumber the number the next custom module gets, from 1000; never re-used
 * @param moduleRules module name to the rules the organisation added to it
 * @param layouts module name to the layouts the organisation made for it, in the place of the module's own
 * @param standardNames path of a standard thing ({@code accounts.slogan}) to what it is called here, where its own name was
 *     the organisation's before the standard came with it
 */
public record OrganisationDefinition(
        int version,
        Map<String, List<CustomField>> customFields,
        List<FieldOverride> fieldOverrides,
        List<Picklist> picklistOverrides,
        List<Picklist> customPicklists,
        int nextShortId,
        List<Tombstone> tombstones,
        List<ModuleDefinition> customModules,
        List<ModuleOverride> moduleOverrides,
        int nextModuleNumber,
        Map<String, ModuleRules> moduleRules,
        Map<String, List<Layout>> layouts,
        Map<String, String> standardNames) {

    public OrganisationDefinition {
        customFields = Map.copyOf(customFields);
        fieldOverrides = List.copyOf(fieldOverrides);
        picklistOverrides = List.copyOf(picklistOverrides);
        customPicklists = List.copyOf(customPicklists);
        tombstones = List.copyOf(tombstones);
        customModules = List.copyOf(customModules);
        moduleOverrides = List.copyOf(moduleOverrides);
        moduleRules = Map.copyOf(moduleRules);
        layouts = Map.copyOf(layouts);
        standardNames = Map.copyOf(standardNames);
    }

    /** One from which nothing was removed, without custom modules, changed ones and rules. */
    public OrganisationDefinition(
            int version,
            Map<String, List<CustomField>> customFields,
            List<FieldOverride> fieldOverrides,
            List<Picklist> picklistOverrides,
            List<Picklist> customPicklists,
            int nextShortId) {
        this(
                version,
                customFields,
                fieldOverrides,
                picklistOverrides,
                customPicklists,
                nextShortId,
                List.of(),
                List.of(),
                List.of(),
                ModuleDefinition.FIRST_CUSTOM_NUMBER,
                Map.of(),
                Map.of(),
                Map.of());
    }

    public static OrganisationDefinition unchanged() {
        return new OrganisationDefinition(0, Map.of(), List.of(), List.of(), List.of(), 1);
    }

    public List<CustomField> customFieldsOf(String module) {
        return customFields.getOrDefault(module, List.of());
    }

    /** What was removed under that path ({@code accounts.slogan}) and is not purged. */
    public Optional<Tombstone> tombstone(String path) {
        return tombstones.stream().filter(stone -> stone.isOf(path)).findFirst();
    }

    public Optional<ModuleDefinition> customModule(String name) {
        return customModules.stream()
                .filter(module -> module.name().equals(name))
                .findFirst();
    }

    public Optional<ModuleOverride> moduleOverride(String module) {
        return moduleOverrides.stream()
                .filter(override -> override.module().equals(module))
                .findFirst();
    }

    public ModuleRules rulesOf(String module) {
        return moduleRules.getOrDefault(module, ModuleRules.none());
    }

    /** The layouts it made for a module, at most one per view. */
    public List<Layout> layoutsOf(String module) {
        return layouts.getOrDefault(module, List.of());
    }

    /** Other layouts of one module; a module left without any is not listed. */
    public OrganisationDefinition withLayouts(String module, List<Layout> made) {
        Map<String, List<Layout>> byModule = new TreeMap<>(layouts);
        byModule.put(module, List.copyOf(made));
        if (made.isEmpty()) {
            byModule.remove(module);
        }
        return withLayouts(byModule);
    }

    public OrganisationDefinition withLayouts(Map<String, List<Layout>> byModule) {
        return new OrganisationParts(this).layouts(byModule).whole();
    }

    public OrganisationDefinition withVersion(int newVersion) {
        return new OrganisationParts(this).version(newVersion).whole();
    }

    /** Other custom fields of one module; a module left without any is not listed. */
    public OrganisationDefinition withCustomFields(String module, List<CustomField> fields) {
        Map<String, List<CustomField>> byModule = new TreeMap<>(customFields);
        byModule.put(module, List.copyOf(fields));
        if (fields.isEmpty()) {
            byModule.remove(module);
        }
        return withCustomFields(byModule);
    }

    public OrganisationDefinition withCustomFields(Map<String, List<CustomField>> byModule) {
        return new OrganisationParts(this).customFields(byModule).whole();
    }

    public OrganisationDefinition withOverrides(List<FieldOverride> overrides) {
        return new OrganisationParts(this).fieldOverrides(overrides).whole();
    }

    public OrganisationDefinition withPicklistOverrides(List<Picklist> overrides) {
        return new OrganisationParts(this).picklistOverrides(overrides).whole();
    }

    public OrganisationDefinition withCustomPicklists(List<Picklist> picklists) {
        return new OrganisationParts(this).customPicklists(picklists).whole();
    }

    public OrganisationDefinition withNextShortId(int next) {
        return new OrganisationParts(this).nextShortId(next).whole();
    }

    public OrganisationDefinition withTombstones(List<Tombstone> stones) {
        return new OrganisationParts(this).tombstones(stones).whole();
    }

    public OrganisationDefinition withCustomModules(List<ModuleDefinition> modules) {
        return new OrganisationParts(this).customModules(modules).whole();
    }

    public OrganisationDefinition withModuleOverrides(List<ModuleOverride> overrides) {
        return new OrganisationParts(this).moduleOverrides(overrides).whole();
    }

    /** Other rules of one module; a module left without any is not listed. */
    public OrganisationDefinition withRulesOf(String module, ModuleRules rules) {
        Map<String, ModuleRules> byModule = new TreeMap<>(moduleRules);
        byModule.put(module, rules);
        byModule.values().removeIf(ModuleRules::isEmpty);
        return new OrganisationParts(this).moduleRules(byModule).whole();
    }

    public OrganisationDefinition withModuleRules(Map<String, ModuleRules> byModule) {
        return new OrganisationParts(this).moduleRules(byModule).whole();
    }

    public OrganisationDefinition withStandardNames(Map<String, String> names) {
        return new OrganisationParts(this).standardNames(names).whole();
    }

    public OrganisationDefinition withNextModuleNumber(int next) {
        return new OrganisationParts(this).nextModuleNumber(next).whole();
    }
}
