package io.armature.graphql.schema;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Set;

/**
 * The directives a client may count on. GraphQL-Java puts some into every schema that it implements only in its own
 * execution, which records do not take: they are not told of.
 */
public final class OfferedDirectives {
    static final FieldCoordinates INTROSPECTED = FieldCoordinates.coordinates("__Schema", "directives");

    private static final Set<String> NOT_OFFERED = Set.of("defer", "experimental_disableErrorPropagation");

    private OfferedDirectives() {}

    /** Whether a directive of that name does what it says. */
    public static boolean isOffered(String name) {
        return !NOT_OFFERED.contains(name);
    }

    /** For introspection. */
    static DataFetcher<List<GraphQLDirective>> fetcher() {
        return OfferedDirectives::ofSchema;
    }

    private static List<GraphQLDirective> ofSchema(DataFetchingEnvironment environment) {
        GraphQLSchema schema = environment.getGraphQLSchema();
        return schema.getDirectives().stream()
                .filter(directive -> isOffered(directive.getName()))
                .toList();
    }
}
