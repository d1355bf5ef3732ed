package io.armature.graphql.execute;

import graphql.language.Document;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.graphql.error.ApiError;
import io.armature.graphql.error.ErrorBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which operation of a document a request means, and what variables it declares. */
final class Operations {
    private Operations() {}

    /** @throws ProblemException BAD_REQUEST when the request names none of the document, or needs to name one */
    static OperationDefinition chosen(Document document, Optional<String> name) {
        List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
        if (name.isEmpty() || name.get().isEmpty()) {
            if (all.size() == 1) {
                return all.getFirst();
            }
            throw ProblemException.of(
                    ProblemCode.BAD_REQUEST,
                    all.isEmpty()
                            ? "The document holds no operation."
                            : "The document holds several operations: say which with operationName.");
        }
        return all.stream()
                .filter(operation -> name.get().equals(operation.getName()))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        ProblemCode.BAD_REQUEST, "The document holds no operation '" + name.get() + "'."));
    }

    static GraphqlResponse mutationNotAllowed(GraphqlRequest request) {
        ApiError error = ApiError.of(ProblemCode.BAD_REQUEST, "Mutations are sent by POST; GET is for queries.");
        return new GraphqlResponse(
                ErrorBody.of(List.of(error), request.requestId()), GraphqlResponse.Kind.MUTATION_NOT_ALLOWED);
    }

    /** The declared types by variable name; a validated document names only types that exist. */
    static Map<String, GraphQLInputType> variableTypes(OperationDefinition operation, GraphQLSchema schema) {
        Map<String, GraphQLInputType> types = new LinkedHashMap<>();
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            types.put(variable.getName(), (GraphQLInputType) type(variable.getType(), schema));
        }
        return types;
    }

    private static GraphQLType type(Type<?> type, GraphQLSchema schema) {
        return switch (type) {
            case NonNullType nonNull -> GraphQLNonNull.nonNull(type(nonNull.getType(), schema));
            case ListType list -> GraphQLList.list(type(list.getType(), schema));
            case TypeName name -> known(schema.getType(name.getName()), name.getName());
            default -> throw new IllegalStateException("No input type: " + type);
        };
    }

    private static GraphQLType known(@org.jspecify.annotations.Nullable GraphQLType type, String name) {
        if (type == null) {
            throw new IllegalStateException("No type " + name);
        }
        return type;
    }
}
