package io.armature.metadata.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers the problems of one stage, in the order they are found. */
public final class ProblemList {

    private final List<DefinitionProblem> problems = new ArrayList<>();

    public void add(ProblemKind code, Place place, String message) {
        problems.add(new DefinitionProblem(code, place, message));
    }

    public void addAll(List<DefinitionProblem> more) {
        problems.addAll(more);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    public int size() {
        return problems.size();
    }

    public List<DefinitionProblem> all() {
        return List.copyOf(problems);
    }

    /** The value, or the problems if there are any; the value is not computed then. */
    public <T> Outcome<T> outcome(Supplier<T> value) {
        return problems.isEmpty() ? new Outcome.Accepted<>(value.get()) : new Outcome.Refused<>(all());
    }
}
