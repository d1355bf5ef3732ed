package io.armature.graphql.codefirst;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.SourceLocation;
import io.armature.graphql.error.ApiError;
import io.armature.graphql.error.GraphqlErrors;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Executes the code-first part of a request with graphql-java on the caller's merged schema. Runs off the event loop:
 * introspection of a large schema takes long. Each call has a CDI request context of its own. Introspection of one's own
 * schema is not limited.
 */
@ApplicationScoped
public class CodeFirstExecution {
    /** Fields are answered side by side, so that their errors come by chance. */
    private static final Comparator<ApiError> IN_THE_DOCUMENT = Comparator.comparingInt(
                    (ApiError error) -> place(error, SourceLocation::getLine))
            .thenComparingInt(error -> place(error, SourceLocation::getColumn));

    private final Vertx vertx;
    private final CurrentRequest currentRequest;

    CodeFirstExecution(Vertx vertx, CurrentRequest currentRequest) {
        this.vertx = vertx;
        this.currentRequest = currentRequest;
    }

    /** Never fails for what a resolver refuses: that is an error of the result. */
    public Uni<CodeFirstResult> execute(CodeFirstCall call) {
        return Uni.createFrom()
                .completionStage(() -> apart().executeBlocking(() -> start(call), false)
                        .toCompletionStage()
                        .thenCompose(started -> started))
                .map(CodeFirstExecution::result);
    }

    /**
     * What CDI keeps of a request lies in the Vert.x context. On that of the HTTP request, the end of one call, on its thread,
     * could take it away from the next one.
     */
    private Context apart() {
        return VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    }

    private CompletableFuture<ExecutionResult> start(CodeFirstCall call) {
        ManagedContext requestContext = Arc.container().requestContext();
        ContextState state = requestContext.activate();
        try {
            currentRequest.begin(call);
            return run(call, state).whenComplete((result, failure) -> requestContext.destroy(state));
        } finally {
            requestContext.deactivate();
            SmallRyeContextManager.clearCurrentSmallRyeContext();
        }
    }

    private static CompletableFuture<ExecutionResult> run(CodeFirstCall call, ContextState state) {
        SmallRyeContext context = new SmallRyeContext(CodeFirstExecution.class.getName());
        context.setRequest(JsonValue.EMPTY_JSON_OBJECT);
        SmallRyeContextManager.restore(context);
        ExecutionInput input = ExecutionInput.newExecutionInput("{ __typename }")
                .variables(call.variables())
                .locale(call.caller().organisation().locale())
                .graphQLContext(Map.of(
                        SmallRyeContextManager.CONTEXT,
                        context,
                        "state",
                        state,
                        "runBlocking",
                        false,
                        GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED,
                        true))
                .build();
        return GraphQL.newGraphQL(call.schema())
                .instrumentation(new InstantArguments())
                .defaultDataFetcherExceptionHandler(new ProblemHandler(call.requestId()))
                .preparsedDocumentProvider((ignored, parse) ->
                        CompletableFuture.completedFuture(new PreparsedDocumentEntry(call.document())))
                .build()
                .executeAsync(input);
    }

    private static CodeFirstResult result(ExecutionResult executed) {
        @Nullable Map<String, @Nullable Object> data = executed.getData();
        return new CodeFirstResult(
                data == null ? Map.of() : data,
                executed.getErrors().stream()
                        .map(GraphqlErrors::of)
                        .sorted(IN_THE_DOCUMENT)
                        .toList());
    }

    private static int place(ApiError error, ToIntFunction<SourceLocation> coordinate) {
        return error.locations().stream().mapToInt(coordinate).findFirst().orElse(0);
    }
}
