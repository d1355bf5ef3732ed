package io.armature.metadata.expression;

import com.google.protobuf.NullValue;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An expression that was checked, ready to run on any number of records at once. */
public final class Expression {

    private final String text;
    private final CelAbstractSyntaxTree tree;
    private final CelRuntime.Program program;
    private final Map<String, Variables.Source> sources;
    private final Set<String> fields;

    Expression(
            String text,
            CelAbstractSyntaxTree tree,
            CelRuntime.Program program,
            Map<String, Variables.Source> sources,
            Set<String> fields) {
        this.text = text;
        this.tree = tree;
        this.program = program;
        this.sources = Map.copyOf(sources);
        this.fields = Set.copyOf(fields);
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /**
     * The checked tree, shorthands written out: names of fields, {@code old.} and a name, and those that
     * {@code Variables} lists; every call carries its overload.
     */
    public CelAbstractSyntaxTree tree() {
        return tree;
    }

    /** The fields it names, whichever way. */
    public Set<String> fields() {
        return fields;
    }

    /** Whether it is true of the record. */
    public boolean holds(Evaluation on) {
        return Boolean.TRUE.equals(value(on));
    }

    /**
     * Its value: Boolean, Long, BigDecimal, String, LocalDate, OffsetDateTime, Duration, List or null. Null too for loops
     * beyond their bound.
     */
    public @Nullable Object value(Evaluation on) {
        try {
            Object value = program.eval(name -> find(name, on));
            return value == NullValue.NULL_VALUE ? null : value;
        } catch (CelEvaluationException failed) {
            if (failed.getErrorCode() == CelErrorCode.ITERATION_BUDGET_EXCEEDED) {
                return null;
            }
            throw new IllegalStateException("A checked expression failed: " + text, failed);
        }
    }

    private Optional<Object> find(String name, Evaluation on) {
        return Optional.ofNullable(sources.get(name)).map(source -> Variables.orNull(source.in(on)));
    }

    @Override
    public String toString() {
        return text;
    }
}
