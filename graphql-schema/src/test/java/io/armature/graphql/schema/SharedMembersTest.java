package io.armature.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two schemas")
class SharedMembersTest {
    private final SchemaGenerator generator = new SchemaGenerator(CodeFirstApi.none());
    private final GraphQLSchema one =
            generator.generate(SmallCatalog.standard()).schema();
    private final GraphQLSchema other =
            generator.generate(SmallCatalog.standard()).schema();

    @Test
    @DisplayName("share the fields whose types no schema changes")
    void shared() {
        assertThat(field(one, "name")).isSameAs(field(other, "name"));
        assertThat(member(one, "AccountWhere", "name")).isSameAs(member(other, "AccountWhere", "name"));
        assertThat(member(one, "AccountInput", "name"))
                .isSameAs(member(other, "AccountInput", "name"))
                .isSameAs(member(one, "AccountPatch", "name"));
        assertThat(member(one, "AccountOrder", "name")).isSameAs(member(other, "AccountOrder", "name"));
    }

    @Test
    @DisplayName("have fields of their own where they lead to types of their own")
    void own() {
        for (GraphQLSchema schema : new GraphQLSchema[] {one, other}) {
            assertThat(schema.getObjectType("Contact")
                            .getFieldDefinition("account")
                            .getType())
                    .isSameAs(schema.getObjectType("Account"));
            assertThat(member(schema, "ContactWhere", "account"))
                    .satisfies(member -> assertThat(((GraphQLInputObjectField) member).getType())
                            .isSameAs(schema.getType("AccountWhere")));
        }
    }

    private static GraphQLFieldDefinition field(GraphQLSchema schema, String name) {
        GraphQLObjectType account = schema.getObjectType("Account");
        return account.getFieldDefinition(name);
    }

    private static Object member(GraphQLSchema schema, String input, String name) {
        GraphQLInputObjectType type = schema.getTypeAs(input);
        return type.getField(name);
    }
}
