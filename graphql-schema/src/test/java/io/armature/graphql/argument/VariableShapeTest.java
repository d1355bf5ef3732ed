package io.armature.graphql.argument;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.Scalars;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import io.armature.graphql.scalar.ApiScalars;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VariableShapeTest {
    private static final Map<String, GraphQLInputType> TYPES = Map.of(
            "module",
            Scalars.GraphQLString,
            "where",
            ApiScalars.JSON,
            "values",
            ApiScalars.JSON,
            "names",
            GraphQLList.list(Scalars.GraphQLString));
    private static final Document DOCUMENT = Parser.parse("""
            query ($module: String!, $where: JSON, $names: [String!]) {
              records(module: $module, where: $where) { nodes { values(fields: $names) } }
            }
            mutation ($values: JSON!) { createRecord(module: "accounts", values: $values) { id } }
            """);

    private static String shape(Map<String, Object> variables) {
        return VariableShape.of(TYPES, VariableUses.of(DOCUMENT), variables);
    }

    @Nested
    class Figures_named_by_variables {
        private static final GraphQLInputObjectType ORDER = GraphQLInputObjectType.newInputObject()
                .name("AggregateOrder")
                .field(member("field", Scalars.GraphQLString))
                .build();
        private static final GraphQLInputObjectType TEST = GraphQLInputObjectType.newInputObject()
                .name("FigureFilter")
                .field(member("field", Scalars.GraphQLString))
                .field(member("is", Scalars.GraphQLInt))
                .build();

        private static GraphQLInputObjectField member(String name, GraphQLInputType type) {
            return GraphQLInputObjectField.newInputObjectField()
                    .name(name)
                    .type(type)
                    .build();
        }

        private static String shape(GraphQLInputType type, Object value) {
            Document document = Parser.parse("""
                    query ($of: String!, $having: [T!], $orderBy: [T!]) {
                      accountsAggregate(having: $having, orderBy: $orderBy) { countDistinct(of: $of) }
                    }
                    """);
            String name = type == ORDER ? "orderBy" : type == TEST ? "having" : "of";
            return VariableShape.of(Map.of(name, type), VariableUses.of(document), Map.of(name, value));
        }

        @Test
        void have_plans_of_their_own_by_the_field_that_is_named() {
            assertThat(shape(Scalars.GraphQLString, "name")).isNotEqualTo(shape(Scalars.GraphQLString, "industry"));
            assertThat(shape(ORDER, Map.of("field", "amount")))
                    .isNotEqualTo(shape(ORDER, Map.of("field", "probability")));
            assertThat(shape(TEST, Map.of("field", "amount", "is", 1)))
                    .isNotEqualTo(shape(TEST, Map.of("field", "probability", "is", 1)));
        }

        @Test
        void share_a_plan_whatever_a_figure_is_compared_with() {
            assertThat(shape(TEST, Map.of("field", "amount", "is", 1)))
                    .isEqualTo(shape(TEST, Map.of("field", "amount", "is", 2)));
        }
    }

    @Nested
    class Conditions_given_as_JSON {

        @Test
        void share_a_plan_whatever_their_values() {
            assertThat(where(Map.of("name", Map.of("in", List.of("a")))))
                    .isEqualTo(where(Map.of("name", Map.of("in", List.of("b", "c")))));
        }

        @Test
        void have_plans_of_their_own_when_a_key_differs() {
            assertThat(where(Map.of("name", Map.of("eq", "a")))).isNotEqualTo(where(Map.of("name", Map.of("ne", "a"))));
        }

        @Test
        void have_plans_of_their_own_when_a_list_of_conditions_is_longer_or_empty() {
            Map<String, Object> one = Map.of("name", Map.of("eq", "a"));
            assertThat(where(Map.of("or", List.of(one)))).isNotEqualTo(where(Map.of("or", List.of(one, one))));
            assertThat(where(Map.of("or", List.of()))).isNotEqualTo(where(Map.of("or", List.of("a"))));
        }

        @Test
        void have_plans_of_their_own_when_a_unit_of_time_differs() {
            assertThat(where(Map.of("createdAt", Map.of("within", Map.of("current", "DAY")))))
                    .isNotEqualTo(where(Map.of("createdAt", Map.of("within", Map.of("current", "WEEK")))));
        }

        @Test
        void are_not_mistaken_for_others_whose_keys_hold_punctuation() {
            assertThat(where(Map.of("a", 1, "b", 1))).isNotEqualTo(where(Map.of("a:1,1=b", 1)));
        }

        private static String where(Map<String, Object> condition) {
            return shape(Map.of("where", condition));
        }
    }

    @Nested
    class Names {

        @Test
        void of_modules_and_fields_are_part_of_the_plan() {
            assertThat(shape(Map.of("module", "accounts"))).isNotEqualTo(shape(Map.of("module", "contacts")));
            assertThat(shape(Map.of("names", List.of("name")))).isNotEqualTo(shape(Map.of("names", List.of("phone"))));
        }
    }

    @Nested
    class Values_to_be_written {

        @Test
        void shape_no_plan() {
            assertThat(shape(Map.of("values", Map.of("name", "Acme"))))
                    .isEqualTo(shape(Map.of("values", Map.of("phone", List.of(1, 2)))));
        }
    }
}
