package io.armature.deploy.docs;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import io.armature.deploy.api.TestDatabaseResource;
import io.armature.graphql.schema.OrganisationSchemas;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SlotBindings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("The module of docs/adding-a-module.md")
class AddedModuleTest {
    private static final Path PAGE = Path.of("../docs/adding-a-module.md");
    private static final Path INDEX = Path.of("../modules/src/main/resources/io/armature/modules/modules.yaml");
    private static final String FOLDER = "io/armature/modules/";

    @Inject
    OrganisationSchemas schemas;

    @Test
    @DisplayName("resolves beside the others and is in the generated schema")
    void added() throws IOException {
        Catalog catalog = CatalogResolver.resolve(standard(), OrganisationDefinition.unchanged(), SlotBindings.none())
                .orThrow();
        Module warranties = catalog.require("warranties");
        GraphQLSchema schema =
                schemas.of(catalog).await().atMost(Duration.ofSeconds(30)).schema();

        assertThat(catalog.require("accounts").relations()).containsKey("warranties");
        assertThat(schema.getObjectType("Warranty").getFieldDefinition("accountId"))
                .isNotNull();
        assertThat(schema.getObjectType("Product").getFieldDefinition("warranties"))
                .isNotNull();
        assertThat(schema.getQueryType().getFieldDefinition("warrantiesAggregate"))
                .isNotNull();
        assertThat(schema.getMutationType().getFieldDefinition("createWarranty"))
                .isNotNull();
        assertThat(block("sql")).contains("'" + warranties.table() + "'");
    }

    private StandardDefinitions standard() throws IOException {
        String definition = block("yaml");
        String index = Files.readString(INDEX) + "  - warranties\n";
        return StandardFiles.read(new ClassLoader(getClass().getClassLoader()) {
                    @Override
                    public InputStream getResourceAsStream(String name) {
                        return switch (name) {
                            case FOLDER + "modules.yaml" -> stream(index);
                            case FOLDER + "warranties/warranties.yaml" -> stream(definition);
                            default -> super.getResourceAsStream(name);
                        };
                    }
                })
                .orThrow();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(Files.readString(PAGE));
        assertThat(block.find()).as("a block of " + language).isTrue();
        return block.group(1);
    }
}
