package io.armature.deploy.start;

import io.armature.core.database.DatabaseAddress;
import io.armature.core.database.DatabaseRole;
import io.armature.core.database.Migration;
import io.armature.core.database.MigrationReport;
import io.armature.core.database.RoleCheck;
import io.armature.core.database.RolePasswords;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A database migrated and checked.
 *
 * @param app where the application role connects
 * @param platform where the platform role connects
 */
record ReadyDatabase(DatabaseAddress app, DatabaseAddress platform) {
    private static final Logger LOG = Logger.getLogger(ReadyDatabase.class);

    /** By an owner who may create roles. */
    static ReadyDatabase of(DatabaseAddress owner) {
        RolePasswords passwords = DerivedPasswords.of(owner);
        return prepare(
                owner,
                Optional.of(passwords),
                new ReadyDatabase(
                        owner.as(DatabaseRole.APP.roleName(), passwords.app()),
                        owner.as(DatabaseRole.PLATFORM.roleName(), passwords.platform())));
    }

    /** With roles that somebody else made. */
    static ReadyDatabase of(DatabaseChoice.Separate given) {
        return prepare(given.owner(), Optional.empty(), new ReadyDatabase(given.app(), given.platform()));
    }

    private static ReadyDatabase prepare(
            DatabaseAddress owner, Optional<RolePasswords> passwords, ReadyDatabase ready) {
        MigrationReport report = Migration.run(owner, passwords);
        RoleCheck.refuseUnsafe(ready.app());
        RoleCheck.refuseUnsafe(ready.platform());
        LOG.infof("PostgreSQL %d is migrated and its roles are safe", report.serverVersion());
        if (!report.leakproofStatements().isEmpty()) {
            LOG.warn("Filters on numbers and texts cannot use their indexes until a superuser has run:\n"
                    + String.join(";\n", report.leakproofStatements()) + ";");
        }
        return ready;
    }
}
