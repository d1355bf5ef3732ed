package io.armature.deploy.start;

import io.armature.core.database.DatabaseAddress;
import io.armature.deploy.failure.StartFailure;
import java.util.Map;
import java.util.Optional;

/** Which database the environment asks for. */
sealed interface DatabaseChoice {
    String OWNER = "ARMATURE_DATABASE_URL";
    String APP = "ARMATURE_DATABASE_APP_URL";
    String PLATFORM = "ARMATURE_DATABASE_PLATFORM_URL";

    /** One in the data folder. */
    record Embedded() implements DatabaseChoice {}

    /** An owner who may create roles: the two roles get passwords derived from the owner's. */
    record Owner(DatabaseAddress owner) implements DatabaseChoice {}

    /** Roles made by somebody else. */
    record Separate(DatabaseAddress owner, DatabaseAddress app, DatabaseAddress platform) implements DatabaseChoice {}

    /** Refuses half a set of addresses, and addresses it cannot read. */
    static DatabaseChoice of(Map<String, String> environment) {
        Optional<DatabaseAddress> owner = address(environment, OWNER);
        Optional<DatabaseAddress> app = address(environment, APP);
        Optional<DatabaseAddress> platform = address(environment, PLATFORM);
        if (owner.isPresent() && app.isPresent() && platform.isPresent()) {
            return new Separate(owner.get(), app.get(), platform.get());
        }
        if (app.isPresent() || platform.isPresent()) {
            throw new StartFailure(
                    "Set all of " + OWNER + ", " + APP + " and " + PLATFORM + ", or the first alone, or none");
        }
        return owner.<DatabaseChoice>map(Owner::new).orElseGet(Embedded::new);
    }

    private static Optional<DatabaseAddress> address(Map<String, String> environment, String variable) {
        String text = environment.getOrDefault(variable, "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DatabaseAddress.parse(text));
        } catch (IllegalArgumentException e) {
            throw new StartFailure(
                    variable + " cannot be read. It has the form postgresql://user:password@host:port/database.", e);
        }
    }
}
