package io.armature.core.database;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * Where a PostgreSQL database is and who connects to it.
 *
 * @param host name or IP address
 * @param port TCP port
 * @param database name of the database
 * @param user name of the role
 * @param password its password, empty for none
 */
public record DatabaseAddress(String host, int port, String database, String user, String password) {
    private static final int DEFAULT_PORT = 5432;

    /**
     * Reads {@code postgresql://user:password@host:port/database}; user and password may be percent-encoded. Refuses
     * anything else with a message that never repeats the password.
     */
    public static DatabaseAddress parse(String text) {
        URI uri = URI.create(text);
        String scheme = uri.getScheme();
        String path = uri.getPath();
        String login = uri.getRawUserInfo();
        boolean named = uri.getHost() != null && path != null && path.length() > 1 && login != null;
        if (!named || !("postgresql".equals(scheme) || "postgres".equals(scheme))) {
            throw new IllegalArgumentException(
                    "A database address has the form postgresql://user:password@host:port/database");
        }
        String[] parts = login.split(":", 2);
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        return new DatabaseAddress(
                uri.getHost(), port, path.substring(1), decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
    }

    /** The same database for another role. */
    public DatabaseAddress as(String otherUser, String otherPassword) {
        return new DatabaseAddress(host, port, database, otherUser, otherPassword);
    }

    /** The address with its secret, as {@link #parse} reads it. */
    public String uri() {
        return "postgresql://" + encode(user) + ":" + encode(password) + "@" + host + ":" + port + "/" + database;
    }

    /** The address without its secret, for messages. */
    @Override
    public String toString() {
        return "postgresql://" + user + "@" + host + ":" + port + "/" + database;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    Properties jdbcProperties() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "armature");
        properties.setProperty("connectTimeout", "10");
        return properties;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
