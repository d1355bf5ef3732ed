package io.armature.core.database;

import java.util.List;

/**
 * What migration found and left behind.
 *
 * @param serverVersion major version of PostgreSQL
 * @param leakproofStatements statements a superuser still has to run so that filters on numbers and texts use their
 *     indexes behind row-level security (design decision 7); empty when all is done
 */
public record MigrationReport(int serverVersion, List<String> leakproofStatements) {

    public MigrationReport {
        leakproofStatements = List.copyOf(leakproofStatements);
    }
}
