package io.armature.core.oidc;

import io.armature.core.org.Organisation;

/**
 * An issuer as one organisation has registered it.
 *
 * @param provider what was registered
 * @param organisation whose it is
 */
record RegisteredIssuer(IdentityProvider provider, Organisation organisation) {

    ProviderSettings settings() {
        return provider.settings();
    }
}
