package io.armature.core.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The settings {@code armature.database.*}; the meaning of each stands on {@link DatabaseSettings}. */
@ConfigMapping(prefix = "armature.database")
interface DatabaseConfiguration {
    /** Address of the application role, {@code postgresql://user:password@host:port/database}. */
    Optional<String> app();

    /** Address of the platform role. */
    Optional<String> platform();

    @WithDefault("2")
    int readConnectionsPerLoop();

    @WithDefault("4")
    int slowConnections();

    @WithDefault("16")
    int transactionConnections();

    @WithDefault("4")
    int platformConnections();

    @WithDefault("PT10S")
    Duration statementTimeout();

    @WithDefault("256")
    int preparedStatements();

    @WithDefault("false")
    boolean transactionalReads();
}
