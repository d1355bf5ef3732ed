package io.armature.core.registry;

import io.armature.core.database.PlatformSessions;

/** Makes {@link Organisations} over a test's own sessions. */
public final class TestOrganisations {
    private TestOrganisations() {}

    public static Organisations over(PlatformSessions sessions) {
        return new Organisations(sessions);
    }
}
