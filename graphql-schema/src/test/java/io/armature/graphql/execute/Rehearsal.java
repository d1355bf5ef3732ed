package io.armature.graphql.execute;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition;
import io.armature.core.access.Access;
import io.armature.core.access.AccessModel;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import io.armature.core.limit.Limits;
import io.armature.core.org.OrgId;
import io.armature.core.org.Organisation;
import io.armature.core.problem.ProblemException;
import io.armature.core.record.Matching;
import io.armature.core.sql.Binder;
import io.armature.graphql.argument.Input;
import io.armature.graphql.request.RootField;
import io.armature.graphql.schema.CodeFirstApi;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.schema.SchemaGenerator;
import io.armature.metadata.resolve.Catalog;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request taken as far as to the values of its statements, without a database: parsed, validated, planned, bound. What is
 * refused is refused as a problem; anything else that is thrown is a fault.
 */
public final class Rehearsal {
    private final OrgId org = new OrgId("0123456789");
    private final Organisation organisation = new Organisation(
            org, "acme", "Acme", ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"), Locale.ENGLISH);
    private final Caller caller = new Caller(organisation, Optional.empty(), Optional.empty(), Set.of(Caller.ADMIN));
    private final OrgCatalog catalog;
    private final GeneratedSchema schema;
    private final Access access;

    public Rehearsal(Catalog catalog) {
        this.catalog = new OrgCatalog(org, 1, 1, catalog);
        this.schema = new SchemaGenerator(CodeFirstApi.none()).generate(catalog);
        this.access = AccessModel.administratorsOnly(catalog).of(caller);
    }

    /**
     * Rehearses a request. A document is parsed anew each time: nothing is kept from one request to the next.
     *
     * @return the values of the parameters of its statements, a list for each root field; empty when it is refused
     */
    public List<List<@Nullable Object>> of(GraphqlRequest request) {
        try {
            return switch (new Documents().prepare(request.query(), schema, Limits.standard())) {
                case PreparedDocument.Invalid invalid -> List.of();
                case PreparedDocument.Valid valid -> bound(request, valid);
            };
        } catch (ProblemException refused) {
            return List.of();
        }
    }

    /** The orders whose cursors the lists of a valid document take, each with how many keys it has. */
    public List<Input.Form.OfCursor> cursors(String document, Map<String, Object> variables) {
        PreparedDocument.Valid valid =
                (PreparedDocument.Valid) new Documents().prepare(document, schema, Limits.standard());
        OperationDefinition chosen = Operations.chosen(valid.document(), Optional.empty());
        return new OperationCompiler(schema, access, Locale.ENGLISH, Limits.standard())
                .compile(valid.document(), chosen, variables).steps().stream()
                        .flatMap(step -> ((Step.Read) step).field().inputs().stream())
                        .map(Input::form)
                        .filter(Input.Form.OfCursor.class::isInstance)
                        .map(Input.Form.OfCursor.class::cast)
                        .toList();
    }

    private List<List<@Nullable Object>> bound(GraphqlRequest request, PreparedDocument.Valid valid) {
        OperationDefinition chosen = Operations.chosen(valid.document(), request.operationName());
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
            return List.of();
        }
        RequestContext context = new RequestContext(
                request, caller, catalog, schema, access, valid, variables, Instant.EPOCH, Map.of(), WriteMark.NONE);
        Operation operation = new OperationCompiler(schema, access, Locale.ENGLISH, Limits.standard())
                .compile(valid.document(), chosen, variables);
        RequestCost.of(operation, context);
        List<List<@Nullable Object>> values = new ArrayList<>();
        for (Step step : operation.steps()) {
            step(step, context).ifPresent(values::add);
        }
        return values;
    }

    /** A refused step leaves the others standing. */
    private static Optional<List<@Nullable Object>> step(Step step, RequestContext context) {
        try {
            return switch (step) {
                case Step.Read read -> Optional.of(values(read, context));
                case Step.Write write -> {
                    command(write, context);
                    yield Optional.empty();
                }
                case Step.Nodes nodes -> Optional.empty();
                case Step.Search search -> Optional.empty();
                case Step.CodeFirst part -> Optional.empty();
                case Step.Refused refused -> Optional.empty();
            };
        } catch (ProblemException refused) {
            return Optional.empty();
        }
    }

    private static List<@Nullable Object> values(Step.Read read, RequestContext context) {
        return new Binder(StepRunner.bindings(read.field().inputs(), context))
                .values(read.read().sql());
    }

    private static void command(Step.Write write, RequestContext context) {
        RootField field = write.field();
        Map<String, Object> given = StepRunner.arguments(write.definitions(), write.given(), context);
        WriteArguments.command(
                field.meaning(),
                write.form() == ArgumentForm.TYPED
                        ? given
                        : GenericWrites.typed(
                                field.meaning(), given, context.schema().schema()),
                write.match().map(match -> new Matching(match, StepRunner.bindings(field.inputs(), context))));
    }
}
