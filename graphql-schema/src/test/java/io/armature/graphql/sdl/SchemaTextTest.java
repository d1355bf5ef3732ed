package io.armature.graphql.sdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQL;
import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.Document;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.armature.core.problem.ProblemException;
import io.armature.graphql.schema.CodeFirstApi;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.schema.SchemaGenerator;
import io.armature.graphql.schema.SmallCatalog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SchemaTextTest {
    private final GeneratedSchema generated =
            new SchemaGenerator(CodeFirstApi.none()).generate(SmallCatalog.standard());

    @Nested
    class SaysTheSameAsIntrospection {
        private final GraphQLSchema ofText =
                UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(SchemaText.of(generated)));

        @Test
        void of_types_fields_arguments_defaults_and_descriptions() {
            Document introspected = new IntrospectionResultToSchema().createSchemaDefinition(introspect());
            GraphQLSchema ofIntrospection =
                    UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().buildRegistry(introspected));
            assertThat(print(ofText)).isEqualTo(print(ofIntrospection));
        }

        @Test
        void of_inputs_that_take_exactly_one_member() {
            Set<String> oneOfInText = ofText.getAllTypesAsList().stream()
                    .filter(type -> type instanceof GraphQLInputObjectType input && input.isOneOf())
                    .map(GraphQLNamedType::getName)
                    .collect(Collectors.toSet());
            assertThat(oneOfInText).contains("AccountOrder").isEqualTo(oneOfIntrospected());
        }

        private Map<String, Object> introspect() {
            return generated(IntrospectionQuery.INTROSPECTION_QUERY);
        }

        @SuppressWarnings("unchecked")
        private Set<String> oneOfIntrospected() {
            Map<String, Object> schema = (Map<String, Object>)
                    generated("{ __schema { types { name isOneOf } } }").get("__schema");
            return ((List<Map<String, Object>>) schema.get("types"))
                    .stream()
                            .filter(type -> Boolean.TRUE.equals(type.get("isOneOf")))
                            .map(type -> (String) type.get("name"))
                            .collect(Collectors.toSet());
        }

        private Map<String, Object> generated(String query) {
            return GraphQL.newGraphQL(generated.schema()).build().execute(query).getData();
        }

        /** Without {@code @oneOf} and {@code @specifiedBy}, which the reader of introspection results does not know. */
        private static String print(GraphQLSchema schema) {
            return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                            .includeDirectiveDefinitions(false)
                            .includeDirectives(
                                    name -> !Set.of("oneOf", "specifiedBy").contains(name)))
                    .print(schema);
        }
    }

    @Test
    void is_the_same_text_every_time() {
        GeneratedSchema again = new SchemaGenerator(CodeFirstApi.none()).generate(SmallCatalog.standard());
        assertThat(SchemaText.of(again)).isEqualTo(SchemaText.of(generated));
    }

    @Nested
    class OfSomeModules {
        @Test
        void has_their_root_fields_and_what_these_lead_to() {
            String users = SchemaText.of(generated, Set.of("users"));
            assertThat(users)
                    .contains("  user(", "type User ", "createUsers(", "input UserWhere")
                    .doesNotContain("  account(", "type Account ", "  node(");
        }

        @Test
        void is_a_schema_of_its_own() {
            GraphQLSchema contacts = UnExecutableSchemaGenerator.makeUnExecutableSchema(
                    new SchemaParser().parse(SchemaText.of(generated, Set.of("contacts"))));
            assertThat(contacts.getObjectType("Account")).isNotNull();
            assertThat(contacts.getQueryType().getFieldDefinition("accounts")).isNull();
        }

        @Test
        void refuses_a_module_there_is_not() {
            assertThatThrownBy(() -> SchemaText.of(generated, Set.of("rockets")))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("rockets");
        }
    }
}
