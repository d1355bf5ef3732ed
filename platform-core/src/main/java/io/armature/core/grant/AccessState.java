package io.armature.core.grant;

import io.armature.core.catalog.OrgCatalog;
import io.armature.metadata.access.AccessDefinition;
import java.util.List;

/**
 * Who may do what in an organisation.
 *
 * @param catalog with the definition in force
 * @param own what the organisation says differently from the standard
 * @param roles the records of roles, by name
 */
public record AccessState(OrgCatalog catalog, AccessDefinition own, List<RolePlace> roles) {
    public AccessState {
        roles = List.copyOf(roles);
    }
}
