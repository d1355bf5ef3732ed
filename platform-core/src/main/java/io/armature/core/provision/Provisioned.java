package io.armature.core.provision;

import io.armature.core.org.Organisation;
import java.util.Optional;
import java.util.UUID;

/**
 * An organisation ready for use.
 *
 * @param organisation the organisation
 * @param administrator id of the user record {@code admin}, unless the organisation has renamed or removed it
 * @param created whether the organisation was made just now
 */
public record Provisioned(Organisation organisation, Optional<UUID> administrator, boolean created) {}
