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
 */
public record OrganisationDefinition(
        int version,
        Map<String, List<CustomField>> customFields,
        List<FieldOverride> fieldOverrides,
        List<Picklist> picklistOverrides,
        List<Picklist> customPicklists,
        int nextShortId,
        List<Tombstone> tombstones) {

    public OrganisationDefinition {
        customFields = Map.copyOf(customFields);
        fieldOverrides = List.copyOf(fieldOverrides);
        picklistOverrides = List.copyOf(picklistOverrides);
        customPicklists = List.copyOf(customPicklists);
        tombstones = List.copyOf(tombstones);
    }

    /** A definition from which nothing was removed. */
    public OrganisationDefinition(
            int version,
            Map<String, List<CustomField>> customFields,
            List<FieldOverride> fieldOverrides,
            List<Picklist> picklistOverrides,
            List<Picklist> customPicklists,
            int nextShortId) {
        this(version, customFields, fieldOverrides, picklistOverrides, customPicklists, nextShortId, List.of());
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

    public OrganisationDefinition withVersion(int newVersion) {
        return new OrganisationDefinition(
                newVersion, customFields, fieldOverrides, picklistOverrides, customPicklists, nextShortId, tombstones);
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
        return new OrganisationDefinition(
                version, byModule, fieldOverrides, picklistOverrides, customPicklists, nextShortId, tombstones);
    }

    public OrganisationDefinition withNextShortId(int next) {
        return new OrganisationDefinition(
                version, customFields, fieldOverrides, picklistOverrides, customPicklists, next, tombstones);
    }

    public OrganisationDefinition withOverrides(List<FieldOverride> overrides) {
        return new OrganisationDefinition(
                version, customFields, overrides, picklistOverrides, customPicklists, nextShortId, tombstones);
    }

    public OrganisationDefinition withPicklistOverrides(List<Picklist> overrides) {
        return new OrganisationDefinition(
                version, customFields, fieldOverrides, overrides, customPicklists, nextShortId, tombstones);
    }

    public OrganisationDefinition withCustomPicklists(List<Picklist> picklists) {
        return new OrganisationDefinition(
                version, customFields, fieldOverrides, picklistOverrides, picklists, nextShortId, tombstones);
    }

    public OrganisationDefinition withTombstones(List<Tombstone> stones) {
        return new OrganisationDefinition(
                version, customFields, fieldOverrides, picklistOverrides, customPicklists, nextShortId, stones);
    }
}
