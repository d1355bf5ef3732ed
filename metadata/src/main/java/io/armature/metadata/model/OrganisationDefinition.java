package io.armature.metadata.model;

import java.util.List;
import java.util.Map;

/**
 * What one organisation changed against the standard: stored, versioned and never repaired silently.
 *
 * @param version 0 for an organisation that changed nothing; each accepted change-set adds one
 * @param customFields module name to its custom fields, in creation order
 * @param fieldOverrides overridden standard fields
 * @param picklistOverrides whole value lists of standard picklists that were changed
 * @param customPicklists picklists the organisation made
 * @param nextShortId the number the next custom field's short id gets; never re-used
 */
public record OrganisationDefinition(
        int version,
        Map<String, List<CustomField>> customFields,
        List<FieldOverride> fieldOverrides,
        List<Picklist> picklistOverrides,
        List<Picklist> customPicklists,
        int nextShortId) {

    public OrganisationDefinition {
        customFields = Map.copyOf(customFields);
        fieldOverrides = List.copyOf(fieldOverrides);
        picklistOverrides = List.copyOf(picklistOverrides);
        customPicklists = List.copyOf(customPicklists);
    }

    public static OrganisationDefinition unchanged() {
        return new OrganisationDefinition(0, Map.of(), List.of(), List.of(), List.of(), 1);
    }

    public List<CustomField> customFieldsOf(String module) {
        return customFields.getOrDefault(module, List.of());
    }
}
