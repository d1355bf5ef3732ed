package io.armature.graphql.execute;

import graphql.language.OperationDefinition;
import java.util.List;

/**
 * An operation ready to run, for every request of the same document, variable shape, access and language.
 *
 * @param kind query or mutation
 * @param steps in the order of the document
 * @param atomic whether they are one transaction
 */
record Operation(OperationDefinition.Operation kind, List<Step> steps, boolean atomic) {

    Operation {
        steps = List.copyOf(steps);
    }
}
