package io.armature.metadata.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks expressions over the fields of one module and makes them ready to run. */
public final class ExpressionCompiler {

    private static final String UNCLEAR = "The types here are not clear";

    private final Vocabulary vocabulary;
    private final Variables variables;
    private final CelCompiler compiler;

    public ExpressionCompiler(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.variables = new Variables(vocabulary);
        this.compiler = Language.compiler(variables);
    }

    /** An expression that is true or false; refused as INVALID_EXPRESSION, each fault with its place. */
    public Outcome<Expression> condition(String text, Place place) {
        return compile(text, ValueKind.BOOLEAN, place);
    }

    /** An expression whose value a field of that kind can hold; refused likewise. */
    public Outcome<Expression> compile(String text, ValueKind kind, Place place) {
        if (text.codePointCount(0, text.length()) > Language.LONGEST) {
            return refused(
                    List.of(new Fault(1, Language.LONGEST, "An expression has at most 2,000 characters")), place);
        }
        CelValidationResult parsed = compiler.parse(text);
        if (parsed.hasError()) {
            return refused(parsed.getErrors().stream().map(Fault::of).toList(), place);
        }
        Shorthands.Expanded expanded = Shorthands.expand(tree(parsed));
        if (!expanded.faults().isEmpty()) {
            return refused(expanded.faults(), place);
        }
        CelValidationResult checked = compiler.check(expanded.tree());
        if (checked.hasError()) {
            return refused(
                    checked.getErrors().stream()
                            .map(issue -> Fault.of(issue, parsed.getSource()))
                            .toList(),
                    place);
        }
        List<Fault> ambiguous = ambiguous(tree(checked), parsed.getSource());
        return ambiguous.isEmpty() ? ofType(text, tree(checked), kind, place) : refused(ambiguous, place);
    }

    /** A call that means one thing only when it runs: a list of different types, null compared with null. */
    private static List<Fault> ambiguous(CelAbstractSyntaxTree tree, CelSource source) {
        List<Fault> faults = new ArrayList<>();
        tree.getReferenceMap().forEach((node, reference) -> {
            if (reference.overloadIds().size() > 1) {
                faults.add(Fault.at(node, source, UNCLEAR));
            }
        });
        tree.getTypeMap().forEach((node, type) -> {
            if (type.equals(SimpleType.DYN) || type.parameters().contains(SimpleType.DYN)) {
                faults.add(Fault.at(node, source, UNCLEAR));
            }
        });
        return faults;
    }

    private Outcome<Expression> ofType(String text, CelAbstractSyntaxTree tree, ValueKind kind, Place place) {
        CelType given = Types.plain(tree.getResultType());
        CelType wanted = Types.of(kind).map(Types::plain).orElse(Types.TEXT);
        boolean fits = given.equals(wanted) || wanted.equals(Types.DECIMAL) && given.equals(Types.INT);
        if (!fits) {
            String message = "The result is " + Types.word(given) + "; it must be " + Types.word(wanted);
            return refused(List.of(new Fault(1, 0, message)), place);
        }
        return new Outcome.Accepted<>(ready(text, tree));
    }

    private Expression ready(String text, CelAbstractSyntaxTree tree) {
        Set<String> names = new HashSet<>();
        tree.getReferenceMap().values().forEach(reference -> names.add(reference.name()));
        Set<String> fields = new HashSet<>();
        for (String name : names) {
            String field = name.substring(name.lastIndexOf('.') + 1);
            if (vocabulary.fields().containsKey(field)) {
                fields.add(field);
            }
        }
        try {
            return new Expression(text, tree, Language.RUNTIME.createProgram(tree), variables.sources(names), fields);
        } catch (CelEvaluationException impossible) {
            throw new IllegalStateException("A checked expression has no program: " + text, impossible);
        }
    }

    private static CelAbstractSyntaxTree tree(CelValidationResult result) {
        try {
            return result.getAst();
        } catch (CelValidationException impossible) {
            throw new IllegalStateException("A result without errors has no tree", impossible);
        }
    }

    private static Outcome<Expression> refused(List<Fault> faults, Place place) {
        ProblemList problems = new ProblemList();
        faults.forEach(fault -> problems.add(ProblemKind.INVALID_EXPRESSION, place, fault.sentence()));
        return new Outcome.Refused<>(problems.all());
    }
}
