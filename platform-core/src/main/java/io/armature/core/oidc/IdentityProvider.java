package io.armature.core.oidc;

import io.armature.core.org.OrgId;
import java.time.Instant;
import java.util.UUID;

/**
 * An issuer of tokens that an organisation has registered.
 *
 * @param id its id
 * @param org the organisation
 * @param settings what its administrator says of it
 * @param createdAt when it was registered
 * @param changedAt when it was last changed
 */
public record IdentityProvider(UUID id, OrgId org, ProviderSettings settings, Instant createdAt, Instant changedAt) {}
