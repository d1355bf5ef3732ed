package io.armature.graphql.platform;

import io.armature.core.identity.Caller;
import io.armature.core.operation.NewOperation;
import io.armature.core.operation.RegisteredOperation;
import io.armature.core.operation.RegisteredOperations;
import io.armature.core.org.Organisation;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.problem.Violation;
import io.armature.core.registry.Organisations;
import io.armature.graphql.codefirst.CurrentRequest;
import io.armature.graphql.execute.DocumentCheck;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.schema.OrganisationSchemas;
import io.armature.metadata.access.PlatformRight;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The organisation's registered operations, for its administrators. */
@GraphQLApi
public class OperationsApi {
    private final CurrentRequest request;
    private final RegisteredOperations operations;
    private final Organisations organisations;
    private final OrganisationSchemas schemas;
    private final DocumentCheck documents;

    OperationsApi(
            CurrentRequest request,
            RegisteredOperations operations,
            Organisations organisations,
            OrganisationSchemas schemas,
            DocumentCheck documents) {
        this.request = request;
        this.operations = operations;
        this.organisations = organisations;
        this.schemas = schemas;
        this.documents = documents;
    }

    /** All of them, by name. */
    @Query("registeredOperations")
    @Description("The documents that clients of your organisation may name instead of sending.")
    public Uni<List<RegisteredOperationInfo>> registeredOperations() {
        return operations.list(administrator().organisation().id()).map(OperationsApi::infos);
    }

    /** Registers documents, all or none. */
    @Mutation("registerOperations")
    @Description(
            "Registers documents under names, all or none. A document that is registered already gets the name given."
                    + " Returns all that are registered then.")
    public Uni<List<RegisteredOperationInfo>> registerOperations(
            @Name("operations") @NonNull @Description("What to register, at most 500.")
                    List<@NonNull RegisterOperationInput> inputs) {
        Caller caller = administrator();
        return schemas.of(request.catalog().catalog())
                .invoke(schema -> check(inputs, schema, caller.organisation()))
                .chain(schema -> operations.register(
                        caller.actor(),
                        inputs.stream()
                                .map(input -> new NewOperation(input.name(), input.document()))
                                .toList()))
                .map(OperationsApi::infos);
    }

    /** Removes documents. */
    @Mutation("removeOperations")
    @Description("Removes registered documents; names that there are not are passed over. Returns those that are left.")
    public Uni<List<RegisteredOperationInfo>> removeOperations(
            @Name("names") @NonNull @Description("Their names, at most 500.") List<@NonNull String> names) {
        return operations.remove(administrator().actor(), names).map(OperationsApi::infos);
    }

    /** Switches between any operation and registered ones alone. */
    @Mutation("restrictOperations")
    @Description(
            "Lets only registered operations run, or any. Administrators may run any still. Every server notices within"
                    + " a second. Returns what holds then.")
    public Uni<Boolean> restrictOperations(
            @Name("onlyRegistered") @NonNull @Description("Whether only registered operations run.")
                    Boolean onlyRegistered) {
        return organisations
                .onlyRegistered(administrator().actor(), onlyRegistered)
                .map(organisation ->
                        organisation.map(Organisation::onlyRegistered).orElse(false));
    }

    private Caller administrator() {
        return Administrators.only(request, PlatformRight.SETTINGS);
    }

    private void check(List<RegisterOperationInput> inputs, GeneratedSchema schema, Organisation organisation) {
        List<Violation> violations = IntStream.range(0, inputs.size())
                .boxed()
                .flatMap(i -> violations(i, inputs.get(i), schema, organisation))
                .toList();
        if (!violations.isEmpty()) {
            throw new ProblemException(Problem.of(
                            ProblemCode.VALIDATION_FAILED,
                            "Not every document can run on your schema; none is registered")
                    .withViolations(violations));
        }
    }

    private Stream<Violation> violations(
            int index, RegisterOperationInput input, GeneratedSchema schema, Organisation organisation) {
        return documents.problems(input.document(), schema, organisation.limits()).stream()
                .map(problem -> new Violation(
                        "operations." + index + ".document", problem.code().name(), problem.message(), Map.of()));
    }

    private static List<RegisteredOperationInfo> infos(List<RegisteredOperation> all) {
        return all.stream().map(RegisteredOperationInfo::of).toList();
    }
}
