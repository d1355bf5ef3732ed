package io.armature.core.record;

import io.armature.core.problem.Problem;
import io.armature.core.problem.Violation;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One record of a nested write, with those that are written along with it.
 *
 * @param row of the command that it belongs to
 * @param path of its values in that row; empty for the row's own record
 * @param values its own, by value name
 * @param places where the caller wrote values that stand in for others, by value name
 * @param references records that it is to refer to, or refers to
 * @param children records that refer to it, or are to
 */
record WriteNode(
        int row,
        String path,
        Map<String, @Nullable Object> values,
        Map<String, String> places,
        List<Reference> references,
        List<Children> children) {

    WriteNode {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        places = Map.copyOf(places);
        references = List.copyOf(references);
        children = List.copyOf(children);
    }

    /** A reference and, of the modules that it may point to, the one that it does or is to. */
    record Aim(Field field, Module target) {}

    /** What a reference of the record is given. */
    sealed interface Reference {
        Field field();

        Module target();

        default Aim aim() {
            return new Aim(field(), target());
        }

        /** A new record, created before this one. */
        record Made(Field field, Module target, WriteNode node) implements Reference {}

        /** The record that a unique value finds. */
        record Found(Field field, Module target, UniqueValues unique) implements Reference {}

        /** The record that is referred to once this one is stored is changed. */
        record Changed(Field field, Module target, WriteNode node) implements Reference {}
    }

    /**
     * What is done to records that refer to this one.
     *
     * @param module theirs
     * @param field the reference they have
     */
    record Children(
            Module module,
            Field field,
            List<Known> disconnected,
            List<Known> deleted,
            List<Known> connected,
            List<Known> changed,
            List<WriteNode> made) {}

    /**
     * A record that is there.
     *
     * @param unique what picks it out
     * @param version the one it has to have
     */
    record Known(WriteNode node, UniqueValues unique, OptionalInt version) {}

    WriteNode with(String valueName, @Nullable Object value) {
        Map<String, @Nullable Object> more = new HashMap<>(values);
        more.put(valueName, value);
        return new WriteNode(row, path, more, places, references, children);
    }

    /** A refusal of this record as one of the row's: it says where in the row. */
    Problem placed(Problem problem) {
        if (!problem.violations().isEmpty()) {
            return WriteProblems.broken(
                    problem.violations().stream().map(this::placed).toList());
        }
        return path.isEmpty()
                ? problem
                : new Problem(
                        problem.code(),
                        problem.message(),
                        Optional.of(problem.field().map(this::place).orElse(path)),
                        problem.hint(),
                        List.of());
    }

    private Violation placed(Violation violation) {
        return violation.at(place(violation.field()));
    }

    private String place(String name) {
        String elsewhere = places.get(name);
        if (elsewhere != null) {
            return elsewhere;
        }
        return name.isEmpty() ? path : NestedInput.below(path, name);
    }
}
