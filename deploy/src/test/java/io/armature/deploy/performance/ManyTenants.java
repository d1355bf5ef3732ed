package io.armature.deploy.performance;

import io.armature.core.database.DatabaseAddress;
import io.armature.core.org.OrgId;
import io.armature.deploy.api.Api;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * Many organisations, each with a token, written straight into the tables as so many could not be set up one by one in a
 * test's time. Some have the customisation of a model organisation, each with a field of its own name.
 */
final class ManyTenants {
    private static final String ORGANISATIONS = """
            insert into organisation (org_id, slug, name, time_zone, currency, locale)
            select 'm' || lpad(i::text, 9, '0'), 'many-' || i, 'Many ' || i, 'Europe/Berlin', 'EUR', 'en'
            from generate_series(1, %d) i""";
    private static final String TOKENS = """
            insert into api_token (id, org_id, name, prefix, secret_hash, roles, created_at)
            select gen_random_uuid(), 'm' || lpad(i::text, 9, '0'), 'test', 'arm_live_000000',
                sha256(convert_to(secret, 'UTF8')), array['ADMIN'], now()
            from unnest(?::text[]) with ordinality s (secret, i)""";
    private static final String DEFINITIONS = """
            insert into organisation_definition (org_id, version, document)
            select 'm' || lpad(i::text, 9, '0'), 1, replace(d.document::text, 'modelField', 'field' || i)::jsonb
            from organisation_definition d, generate_series(1, %d) i where d.org_id = '%s' and d.version = 1""";
    private static final String REVISIONS = """
            insert into catalog_revision (org_id, version, revision)
            select 'm' || lpad(i::text, 9, '0'), 1, 1 from generate_series(1, %d) i""";

    private ManyTenants() {}

    /**
     * Writes them.
     *
     * @param owner superuser of the database
     * @param model whose first version the first {@code customised} get, {@code modelField} renamed {@code field1},
     *     {@code field2} and so on
     */
    static void create(DatabaseAddress owner, int organisations, int customised, OrgId model) throws SQLException {
        List<String> statements = List.of(
                ORGANISATIONS.formatted(organisations),
                DEFINITIONS.formatted(customised, model.value()),
                REVISIONS.formatted(customised),
                "analyze organisation, api_token, organisation_definition, catalog_revision");
        String url = "jdbc:postgresql://" + owner.host() + ":" + owner.port() + "/" + owner.database();
        try (Connection connection = DriverManager.getConnection(url, owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
                if (sql.startsWith("insert into organisation (")) {
                    tokens(connection, organisations);
                }
            }
        }
    }

    private static void tokens(Connection connection, int organisations) throws SQLException {
        Object[] secrets = IntStream.rangeClosed(1, organisations)
                .mapToObj(ManyTenants::secret)
                .toArray();
        try (PreparedStatement insert = connection.prepareStatement(TOKENS)) {
            insert.setArray(1, connection.createArrayOf("text", secrets));
            insert.execute();
        }
    }

    /** Digits, and the CRC-32 of them in base 62. */
    private static String secret(int i) {
        String text = "arm_live_%032d".formatted(i);
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        StringBuilder check = new StringBuilder();
        for (long rest = crc.getValue(); check.length() < 6; rest /= 62) {
            check.append("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".charAt((int) (rest % 62)));
        }
        return text + check.reverse();
    }

    /** A caller of each, in order, from 1. */
    static List<Api> callers(String base, int organisations) {
        return IntStream.rangeClosed(1, organisations)
                .mapToObj(i -> new Api(base, new OrgId("m%09d".formatted(i)), secret(i)))
                .toList();
    }
}
