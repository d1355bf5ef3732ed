package io.armature.core.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Hands the doors to whoever injects them. */
@Singleton
class DatabaseBeans {
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    @Produces
    @Singleton
    DatabaseConnections connections(
            Vertx vertx, DatabaseConfiguration configuration, @Any Instance<StatementListener> listeners) {
        StatementListener everyone = (org, text) -> listeners.forEach(listener -> listener.sending(org, text));
        return DatabaseConnections.open(
                vertx, settings(configuration), listeners.isUnsatisfied() ? StatementListener.NONE : everyone);
    }

    @Produces
    @Singleton
    PlatformDoor platform(DatabaseConnections connections) {
        return connections.platform();
    }

    @Produces
    @Singleton
    Announcements announcements(DatabaseConnections connections) {
        return connections.announcements();
    }

    /** Hibernate uses the connections of the platform's door, so there is one pool under that role. */
    @Produces
    @Singleton
    PgPoolCreator entityConnections(DatabaseConnections connections) {
        return asked -> connections.platformPool();
    }

    void close(@Disposes DatabaseConnections connections) {
        connections.close().await().atMost(LONGEST_CLOSE);
    }

    private static DatabaseSettings settings(DatabaseConfiguration configuration) {
        return new DatabaseSettings(
                address(configuration.app(), "app"),
                address(configuration.platform(), "platform"),
                configuration.readConnectionsPerLoop(),
                configuration.slowConnections(),
                configuration.transactionConnections(),
                configuration.platformConnections(),
                configuration.statementTimeout(),
                configuration.preparedStatements(),
                configuration.transactionalReads());
    }

    private static DatabaseAddress address(Optional<String> text, String name) {
        return DatabaseAddress.parse(text.orElseThrow(
                () -> new IllegalStateException("Set armature.database." + name + " to a database address")));
    }
}
