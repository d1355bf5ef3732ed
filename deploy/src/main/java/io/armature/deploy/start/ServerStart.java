package io.armature.deploy.start;

import io.armature.deploy.home.Home;
import io.armature.deploy.home.HomeLock;
import io.armature.deploy.postgres.EmbeddedServer;
import java.util.Map;
import java.util.Optional;

/** What must be there before Quarkus starts, and must stay until it has stopped. */
public final class ServerStart implements AutoCloseable {
    private final HomeLock lock;
    private final Optional<EmbeddedServer> server;

    private ServerStart(HomeLock lock, Optional<EmbeddedServer> server) {
        this.lock = lock;
        this.server = server;
    }

    /** Brings up the database and leaves its addresses in the system properties that Quarkus reads. */
    public static ServerStart prepare(Map<String, String> environment) {
        DatabaseChoice choice = DatabaseChoice.of(environment);
        Home home = Home.of(environment).prepare();
        HomeLock lock = HomeLock.take(home);
        Optional<EmbeddedServer> server =
                switch (choice) {
                    case DatabaseChoice.Embedded e -> Optional.of(EmbeddedServer.start(home));
                    case DatabaseChoice.Owner o -> Optional.empty();
                    case DatabaseChoice.Separate s -> Optional.empty();
                };
        ServerStart start = new ServerStart(lock, server);
        try {
            publish(home, ready(choice, server));
            return start;
        } catch (RuntimeException e) {
            start.close();
            throw e;
        }
    }

    private static ReadyDatabase ready(DatabaseChoice choice, Optional<EmbeddedServer> server) {
        return switch (choice) {
            case DatabaseChoice.Embedded e ->
                ReadyDatabase.of(server.orElseThrow().owner());
            case DatabaseChoice.Owner o -> ReadyDatabase.of(o.owner());
            case DatabaseChoice.Separate s -> ReadyDatabase.of(s);
        };
    }

    private static void publish(Home home, ReadyDatabase ready) {
        System.setProperty("armature.home", home.folder().toString());
        System.setProperty("armature.database.app", ready.app().uri());
        System.setProperty("armature.database.platform", ready.platform().uri());
        System.setProperty(
                "quarkus.vertx.event-loops-pool-size",
                Integer.toString(Runtime.getRuntime().availableProcessors()));
    }

    @Override
    public void close() {
        server.ifPresent(EmbeddedServer::close);
        lock.close();
    }
}
