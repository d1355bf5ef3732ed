package io.armature.graphql.error;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLError;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.problem.Violation;
import io.armature.graphql.schema.CodeFirstApi;
import io.armature.graphql.schema.SchemaGenerator;
import io.armature.graphql.schema.SmallCatalog;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GraphqlErrorsTest {
    private final GraphQL graphql = GraphQL.newGraphQL(new SchemaGenerator(CodeFirstApi.none())
                    .generate(SmallCatalog.standard())
                    .schema())
            .build();

    private ApiError errorOf(String query, Map<String, Object> variables) {
        List<GraphQLError> errors = graphql.execute(ExecutionInput.newExecutionInput(query)
                        .variables(variables)
                        .build())
                .getErrors();
        return GraphqlErrors.of(errors.getFirst());
    }

    @Nested
    class AnErrorOfTheLibrary {
        @Test
        void is_GRAPHQL_PARSE_FAILED_where_the_syntax_is_wrong() {
            ApiError error = errorOf("{ account(", Map.of());
            assertThat(error.problem().code()).isEqualTo(ProblemCode.GRAPHQL_PARSE_FAILED);
            assertThat(error.locations()).hasSize(1);
        }

        @Test
        void is_GRAPHQL_VALIDATION_FAILED_where_a_field_is_unknown_and_speaks_of_that_field_only() {
            ApiError error = errorOf("{ account(id: 1) { nam } }", Map.of());
            assertThat(error.problem().code()).isEqualTo(ProblemCode.GRAPHQL_VALIDATION_FAILED);
            assertThat(error.problem().message())
                    .startsWith("Field 'nam'")
                    .doesNotContain("name,")
                    .doesNotContain("FieldUndefined");
            assertThat(error.locations()).hasSize(1);
        }

        @Test
        void says_what_was_wrong_with_a_value_without_printing_its_syntax_tree() {
            ApiError error = errorOf("{ accounts(first: \"two\") { totalCount } }", Map.of());
            assertThat(error.problem().message())
                    .isEqualTo("argument 'first' is not a valid 'Int' - Expected Int but it was String");
        }

        @Test
        void is_BAD_REQUEST_where_a_variable_does_not_coerce() {
            ApiError error = errorOf("query ($n: Int) { accounts(first: $n) { totalCount } }", Map.of("n", "many"));
            assertThat(error.problem().code()).isEqualTo(ProblemCode.BAD_REQUEST);
        }

        @Test
        void is_BAD_REQUEST_where_a_required_variable_is_missing() {
            ApiError error = errorOf("query ($id: ID!) { account(id: $id) { id } }", Map.of());
            assertThat(error.problem().code()).isEqualTo(ProblemCode.BAD_REQUEST);
        }

        @Test
        void is_BAD_REQUEST_where_oneOf_has_two_members() {
            ApiError error = errorOf(
                    "query ($u: AccountUniqueInput!) { accountBy(unique: $u) { id } }",
                    Map.of("u", Map.of("id", "1", "taxId", "2")));
            assertThat(error.problem().code()).isEqualTo(ProblemCode.BAD_REQUEST);
        }
    }

    @Nested
    class AFailure {
        @Test
        void gives_the_problem_it_carries_however_it_is_wrapped() {
            Problem problem = Problem.of(ProblemCode.NOT_FOUND, "No such record");
            assertThat(Faults.problemOf(new CompletionException(new ProblemException(problem)), "r"))
                    .isEqualTo(problem);
        }

        @Test
        void of_ours_is_told_without_detail() {
            Problem problem = Faults.problemOf(new IllegalStateException("password=secret"), "r");
            assertThat(problem.code()).isEqualTo(ProblemCode.INTERNAL);
            assertThat(problem.message()).doesNotContain("secret");
        }
    }

    @Test
    void the_JSON_holds_code_violations_path_and_request_id() {
        Problem problem = Problem.of(ProblemCode.VALIDATION_FAILED, "2 fields are not valid")
                .withViolations(List.of(new Violation("name", "REQUIRED", "Give a name", Map.of())));
        Map<String, Object> json =
                ApiError.at(List.of("createAccount"), null, problem).toJson("req-1");
        assertThat(json)
                .hasToString(
                        "{message=2 fields are not valid, path=[createAccount], extensions={code=VALIDATION_FAILED,"
                                + " violations=[{field=name, code=REQUIRED, message=Give a name, params={}}],"
                                + " requestId=req-1}}");
    }
}
