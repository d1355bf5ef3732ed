package io.armature.deploy.relations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.core.catalog.Catalogs;
import io.armature.core.database.DatabaseAddress;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.FieldStorage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The relations come from the catalog, so that one added to a definition file is tested without further ado. */
@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("Every relation of the standard catalog")
class EveryRelationTest {
    @Inject
    Applicants applicants;

    @Inject
    Catalogs catalogs;

    @ConfigProperty(name = "armature.database.app")
    String app;

    private Api api;
    private Catalog catalog;
    private PlainRecords records;

    @BeforeEach
    void newOrganisation() {
        api = applicants.newOrganisation();
        catalog = catalogs.current(api.org())
                .await()
                .atMost(Duration.ofSeconds(30))
                .catalog();
        records = new PlainRecords(api, catalog);
    }

    @Test
    @DisplayName("is read and filtered from both sides")
    void both_sides() throws SQLException {
        Map<String, String> targets = new HashMap<>();
        Map<String, String> others = new HashMap<>();
        for (Related relation : Related.of(catalog)) {
            if (relation.isWrittenAlong()) {
                continue;
            }
            String module = relation.target().name();
            String target = targets.computeIfAbsent(module, records::create);
            String other = others.computeIfAbsent(module, records::create);
            String holder = holder(relation, target);
            assertThat(seen(relation, target, other, holder))
                    .as(relation.toString())
                    .isEqualTo(expected(target, other, holder));
        }
        assertThat(targets).hasSizeGreaterThan(40);
    }

    private String holder(Related relation, String target) throws SQLException {
        if (!relation.field().readOnly() && !relation.holder().writtenByPlatform()) {
            return records.create(relation.holder(), Map.of(relation.field().valueName(), target));
        }
        String holder = records.create(relation.holder().name());
        point(relation, holder, target);
        return holder;
    }

    /** The API does not write what only the platform sets. */
    private void point(Related relation, String holder, String target) throws SQLException {
        String column = ((FieldStorage.Column) relation.field().storage()).name();
        DatabaseAddress database = DatabaseAddress.parse(app);
        String url = "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.database();
        try (Connection connection = DriverManager.getConnection(url, database.user(), database.password());
                PreparedStatement setting = connection.prepareStatement("select set_config('armature.org', ?, false)");
                PreparedStatement update = connection.prepareStatement("update "
                        + relation.holder().table() + " set " + column + " = ? where org_id = ? and id = ?")) {
            setting.setString(1, api.org().value());
            setting.execute();
            update.setObject(1, UUID.fromString(target));
            update.setString(2, api.org().value());
            update.setObject(3, UUID.fromString(holder));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    /** What the API says of the relation, as a text in a fixed order. */
    private String seen(Related relation, String target, String other, String holder) {
        String field = relation.field().name();
        String both = "id: { in: [\"%s\", \"%s\"] }".formatted(target, other);
        String many = relation.inverse() + ": { %s: { id: { eq: \"" + holder + "\" } } }";
        JsonNode data = api.data("""
                {
                  holder: %1$s(id: "%2$s") { %3$s { id } value: %4$s }
                  target: %5$s(id: "%6$s") { many: %7$s(where: { id: { eq: "%2$s" } }) { nodes { id } } }
                  other: %5$s(id: "%8$s") { many: %7$s { nodes { id } } }
                  some: %9$s(where: { %10$s, %11$s }) { nodes { id } }
                  none: %9$s(where: { %10$s, %12$s }) { nodes { id } }
                  toOne: %13$s(where: { id: { eq: "%2$s" }, %3$s: %14$s }) { nodes { id } }
                  notThatOne: %13$s(where: { id: { eq: "%2$s" }, %3$s: %15$s }) { nodes { id } }
                }""".formatted(
                        relation.holder().singular(),
                        holder,
                        field,
                        relation.field().valueName(),
                        relation.target().singular(),
                        target,
                        relation.inverse(),
                        other,
                        relation.target().name(),
                        both,
                        many.formatted("some"),
                        many.formatted("none"),
                        relation.holder().name(),
                        relation.condition(target),
                        relation.condition(other)));
        return Stream.<Object>of(
                        data.at("/holder/" + field + "/id").asText(),
                        data.at("/holder/value").asText(),
                        data.at("/target/many/nodes").findValuesAsText("id"),
                        data.at("/other/many/nodes").findValuesAsText("id"),
                        data.at("/some/nodes").findValuesAsText("id"),
                        data.at("/none/nodes").findValuesAsText("id"),
                        data.at("/toOne/nodes").findValuesAsText("id"),
                        data.at("/notThatOne/nodes").findValuesAsText("id"))
                .map(String::valueOf)
                .toList()
                .toString();
    }

    private static String expected(String target, String other, String holder) {
        return List.of(
                        target,
                        target,
                        List.of(holder),
                        List.of(),
                        List.of(target),
                        List.of(other),
                        List.of(holder),
                        List.of())
                .toString();
    }

    @Test
    @DisplayName("of the core ERD is there under its names")
    void of_the_core_erd() throws IOException {
        assertThat(Related.of(catalog).stream().map(Related::toString)).containsAll(listed());
    }

    private List<String> listed() throws IOException {
        try (InputStream list = Objects.requireNonNull(getClass().getResourceAsStream("/relations/core-erd.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replaceAll("\\s+", " "))
                    .flatMap(line -> line.startsWith("*")
                            ? catalog.modules().keySet().stream().map(module -> module + line.substring(1))
                            : Stream.of(line))
                    .toList();
        }
    }
}
