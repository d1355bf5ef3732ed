package io.armature.core.database;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.SessionFactory;
import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.jdbc.internal.Formatter;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.engine.jdbc.spi.SqlExceptionHelper;
import org.hibernate.engine.jdbc.spi.SqlStatementLogger;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.pool.ReactiveConnectionPool;
import org.hibernate.reactive.pool.impl.ExternalSqlClientPool;
import org.hibernate.reactive.provider.ReactiveServiceRegistryBuilder;
import org.hibernate.reactive.vertx.VertxInstance;
import org.hibernate.reactive.vertx.impl.ProvidedVertxInstance;
import org.hibernate.service.spi.ServiceRegistryImplementor;

/** The platform's entities over the shared test database, without a container; one per JVM. */
public final class TestSessions {
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final PlatformSessions sessions;

    private TestSessions(TestDatabase database) {
        Vertx vertx = database.vertx();
        StandardServiceRegistry services = new ReactiveServiceRegistryBuilder()
                .applySetting("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect")
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", "false")
                .addService(VertxInstance.class, new ProvidedVertxInstance(vertx))
                .addInitiator(new OverDoor(database.connections().platformPool(), new Listening()))
                .build();
        SessionFactory factory = new Configuration()
                .addAnnotatedClass(entity("io.armature.core.identity.ApiTokenRow"))
                .addAnnotatedClass(entity("io.armature.core.oidc.ProviderRow"))
                .addAnnotatedClass(entity("io.armature.core.registry.OrganisationRow"))
                .buildSessionFactory(services);
        this.sessions = new PlatformSessions(factory.unwrap(Mutiny.SessionFactory.class), vertx);
    }

    /** The one of this JVM. */
    public static TestSessions shared() {
        return Holder.SHARED;
    }

    public PlatformSessions sessions() {
        return sessions;
    }

    /** What was sent while that ran. */
    public List<String> statementsDuring(Runnable work) {
        sent.clear();
        work.run();
        return List.copyOf(sent);
    }

    private static Class<?> entity(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Listening extends SqlStatementLogger {
        @Override
        public void logStatement(String statement, Formatter formatter) {
            sent.add(statement);
        }
    }

    /** Hibernate over the pool of the platform's door, as in the application. */
    private record OverDoor(Pool pool, SqlStatementLogger listener)
            implements StandardServiceInitiator<ReactiveConnectionPool> {
        @Override
        public ReactiveConnectionPool initiateService(
                Map<String, Object> settings, ServiceRegistryImplementor services) {
            SqlExceptionHelper failures =
                    services.requireService(JdbcServices.class).getSqlExceptionHelper();
            return new ExternalSqlClientPool(pool, listener, failures);
        }

        @Override
        public Class<ReactiveConnectionPool> getServiceInitiated() {
            return ReactiveConnectionPool.class;
        }
    }

    private static final class Holder {
        private static final TestSessions SHARED = new TestSessions(TestDatabase.shared());
    }
}
