package io.armature.core.database;

import java.time.Duration;

/**
 * How the doors connect.
 *
 * @param app where the application role connects
 * @param platform where the platform role connects
 * @param readConnectionsPerLoop connections per event loop and kind of plan, for quick reads
 * @param slowConnections at most that many for slow reads, all loops together
 * @param transactionConnections at most that many for transactions, all loops together
 * @param platformConnections at most that many for the platform
 * @param statementTimeout longest time of one statement
 * @param preparedStatements prepared statements kept per connection
 * @param transactionalReads whether reads run in transactions too: for poolers that share connections, and Citus
 */
public record DatabaseSettings(
        DatabaseAddress app,
        DatabaseAddress platform,
        int readConnectionsPerLoop,
        int slowConnections,
        int transactionConnections,
        int platformConnections,
        Duration statementTimeout,
        int preparedStatements,
        boolean transactionalReads) {

    /** The defaults for two addresses. */
    public static DatabaseSettings of(DatabaseAddress app, DatabaseAddress platform) {
        return new DatabaseSettings(app, platform, 2, 4, 16, 4, Duration.ofSeconds(10), 256, false);
    }

    /** The same with another statement timeout. */
    public DatabaseSettings withStatementTimeout(Duration timeout) {
        return new DatabaseSettings(
                app,
                platform,
                readConnectionsPerLoop,
                slowConnections,
                transactionConnections,
                platformConnections,
                timeout,
                preparedStatements,
                transactionalReads);
    }

    /** The same with reads in transactions or not. */
    public DatabaseSettings withTransactionalReads(boolean transactional) {
        return new DatabaseSettings(
                app,
                platform,
                readConnectionsPerLoop,
                slowConnections,
                transactionConnections,
                platformConnections,
                statementTimeout,
                preparedStatements,
                transactional);
    }
}
