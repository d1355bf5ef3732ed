package io.armature.core.database;

import io.vertx.pgclient.PgConnectOptions;
import java.util.Locale;

/** The options of the driver for each use. */
final class ConnectionOptions {
    private static final int LONGEST_CACHED_TEXT = 200_000;
    private static final int CONNECT_TIMEOUT_MILLIS = 5_000;

    /** What {@code plan_cache_mode} a connection works under (design decision 5). */
    enum Plans {
        AUTO,
        FORCE_GENERIC_PLAN,
        FORCE_CUSTOM_PLAN
    }

    private ConnectionOptions() {}

    static PgConnectOptions of(DatabaseSettings settings, DatabaseAddress address, Plans plans) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost(address.host())
                .setPort(address.port())
                .setDatabase(address.database())
                .setUser(address.user())
                .setPassword(address.password())
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(settings.preparedStatements())
                .setPreparedStatementCacheSqlLimit(LONGEST_CACHED_TEXT)
                .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                .setTcpKeepAlive(true);
        options.addProperty("application_name", "armature");
        options.addProperty(
                "statement_timeout", Long.toString(settings.statementTimeout().toMillis()));
        // compiling a plan costs more than any of ours runs; estimates of a branch that is never entered set it off
        options.addProperty("jit", "off");
        // how much of a word has to be there for search to take another for it
        options.addProperty("pg_trgm.word_similarity_threshold", "0.35");
        options.addProperty("plan_cache_mode", plans.name().toLowerCase(Locale.ROOT));
        return options;
    }
}
