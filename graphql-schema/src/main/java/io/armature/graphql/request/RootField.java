package io.armature.graphql.request;

import io.armature.core.query.Predicate;
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
 * @param where of a write that finds its records itself, which; input 0 is the engine's own
 * @param inputs of the query, by the index its operands name
 * @param shape of the answer
 */
public record RootField(
        Meaning meaning, Optional<RecordQuery> query, Optional<Predicate> where, List<Input> inputs, Shape shape) {

    public RootField {
        inputs = List.copyOf(inputs);
    }

    /** One that finds no records to write. */
    RootField(Meaning meaning, Optional<RecordQuery> query, List<Input> inputs, Shape shape) {
        this(meaning, query, Optional.empty(), inputs, shape);
    }
}
