package io.armature.metadata.problem;

import java.util.List;
import java.util.function.Function;

/**
 * What a stage gives: its result, or every reason why there is none.
 *
 * @param <T> the result
 */
public sealed interface Outcome<T> {

    record Accepted<T>(T value) implements Outcome<T> {}

    /** At least one problem. */
    record Refused<T>(List<DefinitionProblem> problems) implements Outcome<T> {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("A refusal needs a problem");
            }
        }
    }

    /** Goes on with the next stage, or stays refused. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Accepted<T> accepted -> next.apply(accepted.value());
            case Refused<T> refused -> new Refused<>(refused.problems());
        };
    }

    default <R> Outcome<R> map(Function<T, R> change) {
        return then(value -> new Accepted<>(change.apply(value)));
    }

    /** The problems; none if accepted. */
    default List<DefinitionProblem> refusals() {
        return switch (this) {
            case Accepted<T> accepted -> List.of();
            case Refused<T> refused -> refused.problems();
        };
    }

    /**
     * The result where a refusal would be a mistake of the program, such as the shipped definitions.
     *
     * @throws IllegalStateException naming every problem
     */
    default T orThrow() {
        return switch (this) {
            case Accepted<T> accepted -> accepted.value();
            case Refused<T> refused -> throw new IllegalStateException("Refused: " + refused.problems());
        };
    }
}
