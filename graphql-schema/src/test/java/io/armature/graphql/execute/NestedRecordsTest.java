package io.armature.graphql.execute;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import io.armature.graphql.schema.CodeFirstApi;
import io.armature.graphql.schema.SchemaGenerator;
import io.armature.graphql.schema.SmallCatalog;
import io.armature.graphql.visible.LimitedAccess;
import io.armature.graphql.visible.TestCallerSchemas;
import io.armature.metadata.resolve.Catalog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The records that a write names beside its own")
class NestedRecordsTest {
    private static final Catalog CATALOG = SmallCatalog.standard();
    private static final SchemaGenerator GENERATOR = new SchemaGenerator(CodeFirstApi.none());

    private final GraphQLSchema schema = GENERATOR.generate(CATALOG).schema();

    private static long among(String arguments, GraphQLSchema schema, Map<String, Object> variables) {
        Document document = Parser.parse("mutation { write(" + arguments + ") }");
        Field write = (Field) document.getDefinitionsOfType(OperationDefinition.class)
                .getFirst()
                .getSelectionSet()
                .getSelections()
                .getFirst();
        return NestedRecords.among(CATALOG.require("accounts"), write.getArguments(), schema, variables);
    }

    @ParameterizedTest
    @DisplayName("are counted at every level")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | input: { name: \"A\" }",
                "1 | input: { parentAccount: { connect: \"x\" } }",
                "2 | input: { parentAccount: { create: { contacts: { create: { lastName: \"B\" } } } } }",
                "3 | inputs: [{ contacts: { create: [{}, {}] } }, { contacts: { connect: [\"x\"] } }]",
                "4 | set: { contacts: { update: [{ id: \"x\", set: { account: { create: {} } } }], delete: [\"y\", \"z\"] } }",
                "1 | rows: [{ unique: { taxId: \"1\" }, input: { parentAccount: { connectBy: { taxId: \"2\" } } } }]",
                "2 | input: { contacts: { create: { about: { create: { nothing: { contacts: { create: [{}, {}] } } } } } } }",
                "2 | input: { contacts: { create: { about: { connectBy: { contact: { id: \"x\" } } } } } }",
                "4 | input: { contacts: { create: { about: { create: { account: { contacts: { create: [{}, {}] } } } } } } }",
                "3 | set: { contacts: { update: [{ id: \"x\", set: { about: { update: { account: { contacts: { delete: \"y\" } } } } } }] } }",
                "2 | values: { contacts: { create: [{}, {}] } }",
                "1 | rows: [{ unique: { taxId: \"1\" }, values: { contacts: { connect: [\"x\"] } } }]"
            })
    void counted(long records, String arguments) {
        assertThat(among(arguments, schema, Map.of())).isEqualTo(records);
    }

    @Test
    @DisplayName("are counted in variables")
    void variables() {
        assertThat(among(
                        "input: $a",
                        schema,
                        Map.of("a", Map.of("contacts", Map.of("create", List.of(Map.of(), Map.of()))))))
                .isEqualTo(2);
        assertThat(among("input: { contacts: { connect: $ids } }", schema, Map.of("ids", List.of("x", "y", "z"))))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @DisplayName("are none under names that are not there for the caller, as under those that never were")
    @CsvSource(
            delimiter = '|',
            value = {
                "values: { contacts: { create: [{}, {}] } }",
                "values: { neverWas: { create: [{}, {}] } }",
                "values: { parentAccount: { create: {} } }",
                "values: { parentAccount: { neverWas: {} } }",
                "values: { name: { create: [{}, {}] } }"
            })
    void hidden(String arguments) {
        GraphQLSchema narrowed = TestCallerSchemas.narrowed(
                        GENERATOR,
                        CATALOG,
                        new LimitedAccess("x")
                                .withoutModule("contacts")
                                .withoutField("accounts.parentAccount")
                                .notWriting("accounts.parentAccount"))
                .schema();
        assertThat(among(arguments, narrowed, Map.of())).isZero();
    }
}
