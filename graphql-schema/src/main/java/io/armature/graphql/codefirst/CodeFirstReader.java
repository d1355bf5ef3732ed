package io.armature.graphql.codefirst;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.ScalarInfo;
import io.armature.graphql.scalar.ApiScalars;
import io.armature.graphql.schema.CodeFirstApi;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a built schema apart. A built type is bound to its schema for good: its references point to the types there. So
 * every type is made anew with references by name, and only the data fetchers are kept.
 */
final class CodeFirstReader {
    private static final String SMALLRYE_ANY = "Object";
    /** In every schema of SmallRye, used or not; ours have Long and Decimal. */
    private static final Set<String> NOT_OURS = Set.of("BigInteger", "BigDecimal");
    /** Generated for records; what is written by hand has the same. */
    private static final Set<String> GENERATED =
            Set.of("PageInfo", "FieldHistoryConnection", "FieldHistoryEdge", "FieldHistoryEntry");

    private static final Set<String> SHARED_SCALARS =
            ApiScalars.ALL.stream().map(GraphQLScalarType::getName).collect(Collectors.toUnmodifiableSet());

    private CodeFirstReader() {}

    static CodeFirstApi read(GraphQLSchema schema) {
        return new CodeFirstApi(
                rootFields(schema.getQueryType()),
                rootFields(schema.getMutationType()),
                types(schema),
                schema.getCodeRegistry());
    }

    private static List<GraphQLFieldDefinition> rootFields(@Nullable GraphQLObjectType root) {
        return root == null
                ? List.of()
                : root.getFieldDefinitions().stream().map(Unbound::field).toList();
    }

    private static List<GraphQLNamedType> types(GraphQLSchema schema) {
        Set<String> roots = Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .flatMap(root -> Optional.ofNullable(root).stream())
                .map(GraphQLObjectType::getName)
                .collect(Collectors.toSet());
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(type -> !roots.contains(type.getName()))
                .filter(type ->
                        !isShared(type) && !NOT_OURS.contains(type.getName()) && !GENERATED.contains(type.getName()))
                .map(CodeFirstReader::unbound)
                .toList();
    }

    private static boolean isShared(GraphQLNamedType type) {
        return ScalarInfo.isGraphqlSpecifiedScalar(type.getName()) || SHARED_SCALARS.contains(apiName(type.getName()));
    }

    /** SmallRye's scalar for any Java value is the API's scalar for any JSON value. */
    static String apiName(String typeName) {
        return typeName.equals(SMALLRYE_ANY) ? ApiScalars.JSON.getName() : typeName;
    }

    private static GraphQLNamedType unbound(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLObjectType object -> Unbound.object(object);
            case GraphQLInputObjectType input -> Unbound.input(input);
            case GraphQLEnumType values -> EnumDescriptions.describe(values);
            case GraphQLScalarType scalar -> scalar;
            default ->
                throw new IllegalStateException(
                        "Code-first type " + type.getName() + " is neither object, input, enum nor scalar");
        };
    }
}
