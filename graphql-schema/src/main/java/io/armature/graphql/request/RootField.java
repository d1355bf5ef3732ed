package io.armature.graphql.request;

import io.armature.core.query.RecordQuery;
import io.armature.graphql.argument.Input;
import io.armature.graphql.schema.Meaning;
import java.util.List;
import java.util.Optional;

/**
 * A root field on records, compiled.
 *
 * @param meaning what it does
 * @param query what is read: for a write, what its answer reads back; absent when nothing is read
 * @param inputs of the query, by the index its operands name
 * @param shape of the answer
 */
public record RootField(Meaning meaning, Optional<RecordQuery> query, List<Input> inputs, Shape shape) {

    public RootField {
        inputs = List.copyOf(inputs);
    }
}
