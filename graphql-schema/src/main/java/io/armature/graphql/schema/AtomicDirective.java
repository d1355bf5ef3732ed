package io.armature.graphql.schema;

import graphql.introspection.Introspection.DirectiveLocation;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLDirective;

/** The directive by which a mutation asks for one transaction. */
public final class AtomicDirective {
    static final String NAME = "atomic";

    static final GraphQLDirective DEFINITION = GraphQLDirective.newDirective()
            .name(NAME)
            .description(
                    "All root fields of the mutation are one transaction: if one fails, nothing is done, and the others"
                            + " are ROLLED_BACK. For writes of records.")
            .validLocation(DirectiveLocation.MUTATION)
            .build();

    private AtomicDirective() {}

    /** Whether a valid operation is asked to be one transaction. */
    public static boolean isOn(OperationDefinition operation) {
        return operation.hasDirective(NAME);
    }
}
