package io.armature.metadata.model;

import java.util.List;
import java.util.Map;

/** The parts of a definition, one of them to be exchanged. */
final class OrganisationParts {

    private int version;
    private Map<String, List<CustomField>> customFields;
    private List<FieldOverride> fieldOverrides;
    private List<Picklist> picklistOverrides;
    private List<Picklist> customPicklists;
    private int nextShortId;
    private List<Tombstone> tombstones;
    private List<ModuleDefinition> customModules;
    private List<ModuleOverride> moduleOverrides;
    private int nextModuleNumber;
    private Map<String, ModuleRules> moduleRules;
    private Map<String, List<Layout>> layouts;
    private Map<String, String> standardNames;

    OrganisationParts(OrganisationDefinition from) {
        version = from.version();
        customFields = from.customFields();
        fieldOverrides = from.fieldOverrides();
        picklistOverrides = from.picklistOverrides();
        customPicklists = from.customPicklists();
        nextShortId = from.nextShortId();
        tombstones = from.tombstones();
        customModules = from.customModules();
        moduleOverrides = from.moduleOverrides();
        nextModuleNumber = from.nextModuleNumber();
        moduleRules = from.moduleRules();
        layouts = from.layouts();
        standardNames = from.standardNames();
    }

    OrganisationDefinition whole() {
        return new OrganisationDefinition(
                version,
                customFields,
                fieldOverrides,
                picklistOverrides,
                customPicklists,
                nextShortId,
                tombstones,
                customModules,
                moduleOverrides,
                nextModuleNumber,
                moduleRules,
                layouts,
                standardNames);
    }

    OrganisationParts version(int other) {
        version = other;
        return this;
    }

    OrganisationParts customFields(Map<String, List<CustomField>> other) {
        customFields = other;
        return this;
    }

    OrganisationParts fieldOverrides(List<FieldOverride> other) {
        fieldOverrides = other;
        return this;
    }

    OrganisationParts picklistOverrides(List<Picklist> other) {
        picklistOverrides = other;
        return this;
    }

    OrganisationParts customPicklists(List<Picklist> other) {
        customPicklists = other;
        return this;
    }

    OrganisationParts nextShortId(int other) {
        nextShortId = other;
        return this;
    }

    OrganisationParts tombstones(List<Tombstone> other) {
        tombstones = other;
        return this;
    }

    OrganisationParts customModules(List<ModuleDefinition> other) {
        customModules = other;
        return this;
    }

    OrganisationParts moduleOverrides(List<ModuleOverride> other) {
        moduleOverrides = other;
        return this;
    }

    OrganisationParts nextModuleNumber(int other) {
        nextModuleNumber = other;
        return this;
    }

    OrganisationParts layouts(Map<String, List<Layout>> other) {
        layouts = other;
        return this;
    }

    OrganisationParts standardNames(Map<String, String> other) {
        standardNames = other;
        return this;
    }

    OrganisationParts moduleRules(Map<String, ModuleRules> other) {
        moduleRules = other;
        return this;
    }
}
