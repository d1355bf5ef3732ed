package io.armature.graphql.codefirst;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands instants that are arguments to resolvers as text: SmallRye GraphQL reads them itself, and nothing but text. */
final class InstantArguments extends SimplePerformantInstrumentation {

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        return environment -> fetcher.get(asText(environment));
    }

    private static DataFetchingEnvironment asText(DataFetchingEnvironment environment) {
        Map<String, Object> given = environment.getArguments();
        if (given.values().stream().noneMatch(OffsetDateTime.class::isInstance)) {
            return environment;
        }
        Map<String, Object> arguments = new HashMap<>(given);
        arguments.replaceAll((name, value) -> value instanceof OffsetDateTime instant ? instant.toString() : value);
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
                .arguments(arguments)
                .build();
    }
}
