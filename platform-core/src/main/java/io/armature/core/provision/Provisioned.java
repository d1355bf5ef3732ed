package io.armature.core.provision;

import io.armature.core.org.Organisation;
import java.util.UUID;

/**
 * An organisation ready for use.
 *
 * @param organisation the organisation
 * @param administrator id of the user record {@code admin}
 * @param created whether it was made just now
 */
public record Provisioned(Organisation organisation, UUID administrator, boolean created) {}
