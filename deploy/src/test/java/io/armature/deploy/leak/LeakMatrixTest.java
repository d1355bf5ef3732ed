package io.armature.deploy.leak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.core.catalog.Catalogs;
import io.armature.core.grant.AccessService;
import io.armature.core.identity.ApiTokens;
import io.armature.core.registry.Organisations;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.armature.graphql.visible.CallerSchemas;
import io.armature.metadata.resolve.Catalog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("Whatever is asked, nothing is learned")
class LeakMatrixTest {
    /** Root fields that no question is generated for, each with its reason; there is none that cannot be asked. */
    private static final Map<String, String> NOT_ASKED = Map.of();

    @Inject
    Applicants applicants;

    @Inject
    Catalogs catalogs;

    @Inject
    Organisations organisations;

    @Inject
    AccessService access;

    @Inject
    ApiTokens tokens;

    @Inject
    CallerSchemas schemas;

    private final Asker asker = new Asker();

    @AfterEach
    void close() {
        asker.close();
    }

    @TestFactory
    @DisplayName("by")
    Stream<DynamicTest> matrix() {
        Insiders insiders = insiders();
        AtomicInteger checks = new AtomicInteger();
        long start = System.nanoTime();
        return Stream.concat(
                Insiders.names().stream()
                        .map(name -> DynamicTest.dynamicTest(name, () -> {
                            Matrix matrix = run(insiders, name);
                            checks.addAndGet(matrix.checks());
                            assertThat(matrix.findings()).isEmpty();
                            assertThat(matrix.answered()).isPositive();
                        })),
                Stream.of(DynamicTest.dynamicTest("all of them, in thousands of questions", () -> {
                    System.out.printf(
                            "Leak matrix: %,d checks in %d s%n",
                            checks.get(), (System.nanoTime() - start) / 1_000_000_000L);
                    assertThat(checks).hasValueGreaterThan(5_000);
                })));
    }

    @Test
    @DisplayName("without leaving a root field out: one that cannot be asked for is named with its reason")
    void complete() throws SQLException {
        Insiders insiders = insiders();
        Literals literals = new Literals(insiders.named(Roles.OWN).known(), 1);
        Set<String> all = new LinkedHashSet<>();
        var schema = insiders.whole().schema();
        schema.getQueryType().getFieldDefinitions().forEach(field -> all.add(field.getName()));
        schema.getMutationType().getFieldDefinitions().forEach(field -> all.add(field.getName()));
        Set<String> asked = new LinkedHashSet<>();
        Set<String> elements = Elements.of(schema);
        for (Question question : Questions.names(insiders.whole(), literals)) {
            asked.add(question.root());
            elements.removeAll(question.text().elements());
        }
        all.removeAll(asked);
        all.removeAll(NOT_ASKED.keySet());
        assertThat(all).isEmpty();
        elements.removeIf(
                element -> element.startsWith(":") || element.startsWith("__") || element.endsWith("(dryRun)"));
        assertThat(elements)
                .as("fields, arguments and members that no question names")
                .isEmpty();
    }

    @TestFactory
    @DisplayName("in the description of modules, beyond what the schema has, by")
    Stream<DynamicTest> description() {
        Insiders insiders = insiders();
        Catalog catalog = insiders.world().catalog();
        return Insiders.names().stream()
                .filter(name -> !name.equals(Insiders.STRANGER))
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Insider insider = insiders.named(name);
                    JsonNode modules = insider.api()
                            .data("{ modules { name fields { name } } }")
                            .get("modules");
                    assertThat(modules).isNotEmpty().allSatisfy(module -> {
                        String type =
                                catalog.require(module.get("name").asText()).typeName();
                        assertThat(insider.elements()).containsAnyOf(":" + type, ":" + type + "Input");
                        assertThat(module.get("fields")).allSatisfy(field -> {
                            String named = field.get("name").asText();
                            assertThat(insider.elements())
                                    .containsAnyOf(
                                            type + "." + named,
                                            type + "." + named + "Id",
                                            type + "Input." + named,
                                            type + "Input." + named + "Id");
                        });
                    });
                }));
    }

    private Matrix run(Insiders insiders, String name) throws SQLException {
        Insider insider = insiders.named(name);
        Matrix matrix = new Matrix(asker, insider);
        long start = System.nanoTime();
        Catalog catalog = insiders.world().catalog();
        int turn = Insiders.names().indexOf(name);
        matrix.names(Corpus.chosen(Corpus.hidden(insiders, insider), catalog, turn));
        matrix.secrets(Corpus.chosen(Corpus.visible(insider), catalog, turn), Corpus.paths(insiders.world()));
        System.out.printf(
                "Leak matrix: %s, %,d checks, %d findings in %d ms%n",
                name, matrix.checks(), matrix.findings().size(), (System.nanoTime() - start) / 1_000_000L);
        return matrix;
    }

    private Insiders insiders() {
        World.Makers makers = new World.Makers(applicants, catalogs, organisations, access, tokens);
        return Insiders.of(makers, schemas);
    }
}
