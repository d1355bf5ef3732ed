package io.armature.graphql.execute;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLInputType;
import io.armature.core.access.Access;
import io.armature.core.audit.AuditNotes;
import io.armature.core.catalog.Catalogs;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import io.armature.core.limit.PlatformLimits;
import io.armature.core.limit.RateLimiter;
import io.armature.core.problem.ProblemException;
import io.armature.graphql.argument.VariableShape;
import io.armature.graphql.argument.ViewArguments;
import io.armature.graphql.error.ApiError;
import io.armature.graphql.error.ErrorBody;
import io.armature.graphql.error.Faults;
import io.armature.graphql.error.GoneErrors;
import io.armature.graphql.error.GraphqlErrors;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.visible.CallerSchemas;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The way of a request: document (named or sent) -> answer that is kept under its key, or else catalog -> access -> the caller's schema -> document (parsed, valid) ->
 * operation -> variables -> steps (planned) -> cost -> results -> bytes. What depends only on the document and the shape of
 * the variables is done once and kept.
 */
@ApplicationScoped
public class RecordPipeline implements RequestPipeline {
    private final Catalogs catalogs;
    private final CallerSchemas schemas;
    private final PlatformLimits platformLimits;
    private final NamedDocuments named;
    private final Documents documents;
    private final RateLimits rates;
    private final AuditNotes audit;
    private final RequestViews views;
    private final KeyedRequests keyed;
    private final CompiledOperations operations;
    private final StepRunner runner;
    private final Clock clock = Clock.systemUTC();

    RecordPipeline(
            Catalogs catalogs,
            CallerSchemas schemas,
            PlatformLimits platformLimits,
            NamedDocuments named,
            Documents documents,
            RateLimits rates,
            AuditNotes audit,
            RequestViews views,
            KeyedRequests keyed,
            CompiledOperations operations,
            StepRunner runner) {
        this.views = views;
        this.catalogs = catalogs;
        this.schemas = schemas;
        this.platformLimits = platformLimits;
        this.named = named;
        this.documents = documents;
        this.rates = rates;
        this.audit = audit;
        this.keyed = keyed;
        this.operations = operations;
        this.runner = runner;
    }

    @Override
    public Uni<GraphqlResponse> execute(GraphqlRequest request, Caller known) {
        Caller caller = known.under(platformLimits.limits());
        return Uni.createFrom()
                .deferred(() -> named.resolve(request, caller))
                .chain(document -> keyed.answered(document.request(), caller)
                        .chain(answer -> answer.map(Uni.createFrom()::item).orElseGet(() -> named(document, caller))))
                .onFailure()
                .invoke(failure -> Refusals.note(failure, caller, audit))
                .onFailure()
                .recoverWithItem(failure -> failed(request, failure));
    }

    private Uni<GraphqlResponse> named(NamedDocuments.Named document, Caller caller) {
        return catalogs.current(caller.organisation().id())
                .invoke(catalog -> OnlyRegistered.check(
                        document, caller, () -> catalog.access().of(caller)))
                .chain(catalog -> visible(
                        document.request(), caller, catalog, catalog.access().of(caller)));
    }

    /** From here on, what the caller may not use does not exist. */
    private Uni<GraphqlResponse> visible(GraphqlRequest request, Caller caller, OrgCatalog catalog, Access allowed) {
        return schemas.of(catalog.catalog(), allowed)
                .chain(schema -> prepared(request, caller, catalog, allowed, schema));
    }

    private Uni<GraphqlResponse> prepared(
            GraphqlRequest request, Caller caller, OrgCatalog catalog, Access allowed, GeneratedSchema schema) {
        return switch (documents.prepare(
                request.query(), schema, caller.organisation().limits())) {
            case PreparedDocument.Invalid invalid ->
                Uni.createFrom()
                        .item(rates.overdrawn(caller, request).orElseGet(() -> refused(request, invalid.errors())));
            case PreparedDocument.Valid valid -> operation(request, caller, catalog, allowed, schema, valid);
        };
    }

    private Uni<GraphqlResponse> operation(
            GraphqlRequest request,
            Caller caller,
            OrgCatalog catalog,
            Access allowed,
            GeneratedSchema schema,
            PreparedDocument.Valid valid) {
        OperationDefinition chosen = Operations.chosen(valid.document(), request.operationName());
        if (chosen.getOperation() != OperationDefinition.Operation.QUERY
                && request.mode() == GraphqlRequest.Mode.QUERIES_ONLY) {
            return Uni.createFrom().item(Operations.mutationNotAllowed(request));
        }
        ValueBounds.check(request.variables());
        Map<String, Object> variables;
        try {
            variables = ValuesResolver.coerceVariableValues(
                            schema.schema(),
                            chosen.getVariableDefinitions(),
                            RawVariables.of(request.variables()),
                            GraphQLContext.getDefault(),
                            Locale.ENGLISH)
                    .toMap();
        } catch (GraphQLException notCoerced) {
            return Uni.createFrom()
                    .item(refused(request, List.of(GoneErrors.told(variableError(notCoerced), schema.gone()))));
        }
        return views.of(valid, variables, caller, catalog, schema)
                .chain(said -> executed(
                        chosen,
                        new RequestContext(
                                request,
                                caller,
                                catalog,
                                schema,
                                allowed,
                                valid,
                                variables,
                                clock.instant(),
                                said,
                                WriteMark.NONE)));
    }

    private Uni<GraphqlResponse> executed(OperationDefinition chosen, RequestContext context) {
        GraphqlRequest request = context.request();
        Caller caller = context.caller();
        Operation operation = planned(chosen, context);
        RequestCost cost = RequestCost.of(operation, context);
        Optional<RateLimiter.Spent> spent = rates.spend(caller, cost);
        if (spent.isPresent() && !spent.get().granted()) {
            return Uni.createFrom().item(RateLimits.refusal(spent.get(), cost, request.requestId()));
        }
        Optional<RequestCost> told = request.tellsCost() ? Optional.of(cost) : Optional.empty();
        Uni<GraphqlResponse> response = operation.kind() == OperationDefinition.Operation.QUERY
                ? executed(operation, context, told).map(Executed::response)
                : keyed.once(
                        request, caller, context.catalog(), mark -> executed(operation, context.marking(mark), told));
        return response.map(answer -> answer.with(spent.map(RateLimits::headers).orElse(Map.of())));
    }

    private Uni<Executed> executed(Operation operation, RequestContext context, Optional<RequestCost> told) {
        return runner.run(operation, context)
                .invoke(steps -> Refusals.note(steps, context.caller(), audit))
                .map(steps -> Executed.of(
                        new GraphqlResponse(
                                new ResponseJson(context.request().requestId(), told).write(steps),
                                GraphqlResponse.Kind.EXECUTED),
                        steps));
    }

    private Operation planned(OperationDefinition chosen, RequestContext context) {
        Map<String, GraphQLInputType> types =
                Operations.variableTypes(chosen, context.schema().schema());
        Locale locale = context.locale();
        CompiledOperations.Key key = new CompiledOperations.Key(
                context.schema().fingerprint(),
                context.request().query(),
                chosen.getName() == null ? "" : chosen.getName(),
                VariableShape.of(types, context.document().uses(), context.variables()),
                ViewArguments.shape(context.views()),
                context.access().shape(),
                locale,
                context.caller().organisation().limits());
        return operations.get(key, () -> new OperationCompiler(context.schema(), context.access(), locale, key.limits())
                .compile(context.document().document(), chosen, context.variables()));
    }

    private static ApiError variableError(GraphQLException notCoerced) {
        return notCoerced instanceof GraphQLError error
                ? GraphqlErrors.of(error)
                : ApiError.of(io.armature.core.problem.ProblemCode.BAD_REQUEST, "The variables do not fit.");
    }

    private static GraphqlResponse refused(GraphqlRequest request, List<ApiError> errors) {
        return new GraphqlResponse(ErrorBody.of(errors, request.requestId()), GraphqlResponse.Kind.REQUEST_ERROR);
    }

    private static GraphqlResponse failed(GraphqlRequest request, Throwable failure) {
        ApiError error = ApiError.of(Faults.problemOf(failure, request.requestId()));
        boolean refused = failure instanceof ProblemException problem
                && problem.problem().code() != io.armature.core.problem.ProblemCode.UNAVAILABLE;
        return new GraphqlResponse(
                ErrorBody.of(List.of(error), request.requestId()),
                refused ? GraphqlResponse.Kind.REQUEST_ERROR : GraphqlResponse.Kind.UNAVAILABLE);
    }
}
