package io.armature.graphql.schema;

import static graphql.schema.GraphQLTypeUtil.simplePrint;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SchemaGeneratorTest {
    private final SchemaGenerator generator = new SchemaGenerator(CodeFirstApi.none());
    private final GeneratedSchema generated = generator.generate(SmallCatalog.standard());

    private GraphQLObjectType type(String name) {
        return generated.schema().getObjectType(name);
    }

    private String typeOf(String type, String field) {
        return simplePrint(type(type).getFieldDefinition(field).getType());
    }

    private Set<String> membersOf(GeneratedSchema schema, String input) {
        GraphQLInputObjectType type = schema.schema().getTypeAs(input);
        return type.getFieldDefinitions().stream().map(f -> f.getName()).collect(Collectors.toSet());
    }

    @Nested
    class TheRoot {
        @Test
        void has_four_queries_per_module_and_eight_of_no_module() {
            assertThat(type("Query").getFieldDefinitions())
                    .extracting(GraphQLFieldDefinition::getName)
                    .contains("account", "accountBy", "accounts", "accountsAggregate")
                    .contains("node", "nodes", "search", "record", "recordBy", "records", "recordsAggregate")
                    .contains("mergedInto")
                    .hasSize(3 * 4 + 8);
        }

        @Test
        void is_nullable_everywhere_so_that_one_failure_leaves_the_others_standing() {
            assertThat(type("Query").getFieldDefinitions())
                    .noneMatch(f -> simplePrint(f.getType()).endsWith("!"));
            assertThat(type("Mutation").getFieldDefinitions())
                    .noneMatch(f -> simplePrint(f.getType()).endsWith("!"));
        }

        @Test
        void knows_what_each_generated_field_means() {
            for (String root : List.of("Query", "Mutation")) {
                assertThat(type(root).getFieldDefinitions())
                        .allMatch(f -> generated.meaning(root, f.getName()).isPresent());
            }
            assertThat(generated.meaning("Mutation", "upsertAccounts").orElseThrow())
                    .isEqualTo(new Meaning.UpsertMany(generated.catalog().require("accounts")));
        }

        @Test
        void takes_the_arguments_of_a_list_at_every_depth() {
            List<String> root = type("Query").getFieldDefinition("contacts").getArguments().stream()
                    .map(GraphQLArgument::getName)
                    .toList();
            List<String> nested = type("Account").getFieldDefinition("contacts").getArguments().stream()
                    .map(GraphQLArgument::getName)
                    .toList();
            assertThat(root)
                    .containsExactlyInAnyOrder(
                            "where", "orderBy", "first", "after", "last", "before", "deleted", "view");
            assertThat(nested).isEqualTo(root);
        }
    }

    @Nested
    class ARecord {
        @Test
        void is_never_null_only_where_the_platform_fills_the_value_in() {
            assertThat(typeOf("Account", "id")).isEqualTo("ID!");
            assertThat(typeOf("Account", "version")).isEqualTo("Int!");
            assertThat(typeOf("Account", "createdThrough")).isEqualTo("String!");
            assertThat(typeOf("Account", "name")).isEqualTo("String");
        }

        @Test
        void shows_a_reference_as_id_and_as_record() {
            assertThat(typeOf("Account", "parentAccountId")).isEqualTo("ID");
            assertThat(typeOf("Account", "parentAccount")).isEqualTo("Account");
        }

        @Test
        void shows_a_reference_to_any_module_as_id_and_as_record_of_any_module() {
            assertThat(typeOf("Contact", "aboutId")).isEqualTo("ID");
            assertThat(typeOf("Contact", "about")).isEqualTo("Record");
        }

        @Test
        void shows_a_label_beside_a_picklist_and_a_base_amount_beside_money() {
            assertThat(typeOf("Account", "industryLabel")).isEqualTo("String");
            assertThat(typeOf("Account", "annualRevenueBase")).isEqualTo("Decimal");
        }

        @Test
        void tells_its_history_unless_its_module_has_something_else_of_that_name() {
            GraphQLSchema own = generator
                    .generate(SmallCatalog.with(List.of(SmallCatalog.custom("history", new FieldType.Text(20)))))
                    .schema();
            assertThat(typeOf("Account", "history")).isEqualTo("FieldHistoryConnection");
            assertThat(simplePrint(own.getObjectType("Account")
                            .getFieldDefinition("history")
                            .getType()))
                    .isEqualTo("String");
            assertThat(simplePrint(own.getObjectType("Contact")
                            .getFieldDefinition("history")
                            .getType()))
                    .isEqualTo("FieldHistoryConnection");
            assertThat(((GraphQLInterfaceType) generated.schema().getType("Record")).getFieldDefinition("history"))
                    .isSameAs(type("Account").getFieldDefinition("history"));
            assertThat(((GraphQLInterfaceType) own.getType("Record")).getFieldDefinition("history"))
                    .isNull();
        }

        @Test
        void shows_those_that_refer_to_it_as_a_connection() {
            assertThat(typeOf("Account", "contacts")).isEqualTo("ContactConnection");
        }
    }

    @Nested
    class Inputs {
        @Test
        void take_exactly_one_member_where_the_shape_says_oneOf() {
            assertThat(List.of("AccountOrder", "AccountGroup", "AccountUniqueInput", "RelativeRange"))
                    .allMatch(
                            name -> ((GraphQLInputObjectType) generated.schema().getType(name)).isOneOf());
        }

        @Test
        void find_a_record_by_id_and_by_every_unique_field() {
            assertThat(membersOf(generated, "AccountUniqueInput")).containsExactlyInAnyOrder("id", "taxId");
        }

        @Test
        void leave_out_what_only_the_platform_writes() {
            assertThat(membersOf(generated, "AccountInput"))
                    .contains("name", "ownerId", "parentAccountId", "parentAccount", "childAccounts")
                    .doesNotContain("id", "version", "createdAt", "createdById", "createdBy");
        }

        @Test
        void do_not_order_or_group_by_long_text() {
            assertThat(membersOf(generated, "AccountOrder")).doesNotContain("description");
            assertThat(membersOf(generated, "AccountGroup")).doesNotContain("description", "id", "version");
        }
    }

    @Nested
    class Aggregates {
        @Test
        void sum_whole_numbers_to_a_Long_and_average_to_a_Decimal() {
            assertThat(typeOf("AccountSum", "employees")).isEqualTo("Long");
            assertThat(typeOf("AccountAvg", "employees")).isEqualTo("Decimal");
            assertThat(typeOf("AccountMax", "employees")).isEqualTo("Int");
        }

        @Test
        void lack_the_functions_no_field_of_the_module_takes() {
            assertThat(generated.schema().getType("UserSum")).isNull();
            assertThat(type("UserAggregate").getFieldDefinition("sum")).isNull();
        }
    }

    @Nested
    class ACustomField {
        private final Field region = SmallCatalog.custom("region", new FieldType.Text(40));
        private final GeneratedSchema custom = generator.generate(SmallCatalog.with(List.of(region)));

        @Test
        void appears_wherever_a_standard_one_does() {
            assertThat(custom.schema().getObjectType("Account").getFieldDefinition("region"))
                    .isNotNull();
            assertThat(List.of("AccountWhere", "AccountOrder", "AccountInput", "AccountPatch", "AccountGroup"))
                    .allMatch(input -> membersOf(custom, input).contains("region"));
            assertThat(custom.meaning("Account", "region")).contains(new Meaning.Value(region));
        }

        @Test
        void stays_away_from_other_catalogs() {
            assertThat(type("Account").getFieldDefinition("region")).isNull();
        }
    }

    @Test
    void every_type_and_field_explains_itself() {
        assertThat(generated.schema().getAllTypesAsList())
                .filteredOn(type -> !type.getName().startsWith("__"))
                .allMatch(SchemaGeneratorTest::explained);
    }

    private static boolean explained(GraphQLNamedType type) {
        boolean fieldsToo = !(type instanceof GraphQLObjectType object)
                || object.getFieldDefinitions().stream().allMatch(f -> f.getDescription() != null);
        return type.getDescription() != null && fieldsToo;
    }
}
