package io.armature.graphql.codefirst;

import static graphql.schema.GraphQLTypeUtil.simplePrint;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaParser;
import io.armature.graphql.scalar.ApiScalars;
import io.armature.graphql.schema.CodeFirstApi;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.schema.SchemaGenerator;
import io.armature.graphql.schema.SmallCatalog;
import io.armature.graphql.visible.LimitedAccess;
import io.armature.graphql.visible.TestCallerSchemas;
import io.armature.metadata.model.FieldType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeFirstReaderTest {
    private static final String SDL = """
            scalar DateTime
            type Query { me(at: DateTime): Me!  "Who else" others(where: Choice): [Me!] }
            type Mutation { greet(times: Int = 2): Mood }
            type Me { name: String  since: DateTime  friend: Me }
            enum Mood { GLAD SAD }
            input Choice @oneOf { name: String  mood: Mood  nested: Choice }
            """;

    private final CodeFirstApi api = CodeFirstReader.read(built());
    private final SchemaGenerator generator = new SchemaGenerator(api);
    private final GeneratedSchema merged = generator.generate(SmallCatalog.standard());

    private static GraphQLSchema built() {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(ApiScalars.DATE_TIME)
                .codeRegistry(GraphQLCodeRegistry.newCodeRegistry()
                        .dataFetcher(FieldCoordinates.coordinates("Query", "me"), (DataFetcher<?>)
                                environment -> Map.of("name", "Ada"))
                        .build())
                .build();
        return new graphql.schema.idl.SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL), wiring);
    }

    @Test
    void code_first_and_generated_root_fields_stand_side_by_side() {
        assertThat(merged.schema().getQueryType().getFieldDefinition("me")).isNotNull();
        assertThat(merged.schema().getQueryType().getFieldDefinition("accounts"))
                .isNotNull();
        assertThat(merged.meaning("Query", "me")).isEmpty();
    }

    @Test
    void types_nullability_descriptions_and_defaults_are_kept() {
        assertThat(simplePrint(merged.schema()
                        .getQueryType()
                        .getFieldDefinition("others")
                        .getType()))
                .isEqualTo("[Me!]");
        assertThat(merged.schema().getQueryType().getFieldDefinition("others").getDescription())
                .isEqualTo("Who else");
        assertThat(merged.schema()
                        .getMutationType()
                        .getFieldDefinition("greet")
                        .getArgument("times")
                        .hasSetDefaultValue())
                .isTrue();
        assertThat(((GraphQLInputObjectType) merged.schema().getType("Choice")).isOneOf())
                .isTrue();
    }

    @Test
    void fetchers_run_on_the_merged_schema() {
        Map<String, Map<String, String>> data = GraphQL.newGraphQL(merged.schema())
                .build()
                .execute("{ me { name } }")
                .getData();
        assertThat(data).isEqualTo(Map.of("me", Map.of("name", "Ada")));
    }

    @Test
    void one_code_first_part_serves_any_number_of_schemas() {
        GeneratedSchema other =
                generator.generate(SmallCatalog.with(List.of(SmallCatalog.custom("region", new FieldType.Text(40)))));
        assertThat(other.schema().getObjectType("Me")).isSameAs(friendType(other));
        assertThat(merged.schema().getObjectType("Me")).isSameAs(friendType(merged));
    }

    /** Whether a value fits an argument is asked of the very types: those of another schema by the same name do not fit. */
    @Test
    void a_schema_from_which_something_is_hidden_leaves_the_whole_one_its_types() {
        GeneratedSchema narrowed = TestCallerSchemas.narrowed(
                generator, SmallCatalog.standard(), new LimitedAccess("one").withoutField("accounts.taxId"));
        for (GeneratedSchema schema : List.of(merged, narrowed)) {
            assertThat(schema.schema()
                            .getQueryType()
                            .getFieldDefinition("others")
                            .getArgument("where")
                            .getType())
                    .isSameAs(schema.schema().getType("Choice"));
            assertThat(GraphQLTypeUtil.unwrapNonNull(schema.schema()
                            .getQueryType()
                            .getFieldDefinition("me")
                            .getType()))
                    .isSameAs(schema.schema().getObjectType("Me"));
        }
    }

    private static Object friendType(GeneratedSchema schema) {
        return schema.schema().getObjectType("Me").getFieldDefinition("friend").getType();
    }
}
