package io.armature.core.provision;

import io.armature.core.identity.Caller;
import io.armature.core.org.Organisation;
import java.util.Optional;
import java.util.Set;

/** As whom the platform writes the first records of an organisation. */
final class ProvisioningCaller {
    private ProvisioningCaller() {}

    static Caller of(Organisation organisation) {
        return new Caller(organisation, Optional.empty(), Optional.empty(), Set.of(Caller.ADMIN));
    }
}
