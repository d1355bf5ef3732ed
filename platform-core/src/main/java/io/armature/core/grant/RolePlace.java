package io.armature.core.grant;

import java.util.Optional;
import java.util.UUID;

/**
 * Where a role stands in the tree of roles.
 *
 * @param id of its record
 * @param name its name
 * @param above name of the role above, if one is
 */
public record RolePlace(UUID id, String name, Optional<String> above) {}
