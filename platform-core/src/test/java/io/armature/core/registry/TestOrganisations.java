package io.armature.core.registry;

import io.armature.core.database.PlatformDoor;

/** Makes {@link Organisations} over a test's own door. */
public final class TestOrganisations {
    private TestOrganisations() {}

    public static Organisations over(PlatformDoor platform) {
        return new Organisations(platform);
    }
}
