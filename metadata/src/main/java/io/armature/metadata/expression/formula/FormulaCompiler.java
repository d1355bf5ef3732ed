package io.armature.metadata.expression.formula;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import io.armature.metadata.expression.Expression;
import io.armature.metadata.expression.ExpressionCompiler;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.Collection;
import java.util.Optional;

/** Checks the formulas of one module and turns them into calculations. */
public final class FormulaCompiler {

    private final String module;
    private final FormulaScope scope;
    private final ExpressionCompiler compiler;

    /** @param expressions the texts of the formulas that will be compiled */
    public FormulaCompiler(String module, Collection<String> expressions, FormulaScope scope) {
        this.module = module;
        this.scope = scope;
        this.compiler = new ExpressionCompiler(scope.vocabulary(module, expressions));
    }

    /**
     * The calculation, or refused as INVALID_EXPRESSION: what cannot be read, names no field, gives another type or has no
     * counterpart in SQL; of a lookup also what is no path, and a result that cannot hold what is at its end.
     */
    public Outcome<Calculation> compile(FieldType.Expressed formula, Place place) {
        Optional<String> fault =
                formula instanceof FieldType.Lookup lookup ? Lookups.fault(module, lookup, scope) : Optional.empty();
        if (fault.isPresent()) {
            ProblemList problems = new ProblemList();
            problems.add(ProblemKind.INVALID_EXPRESSION, place, fault.get());
            return new Outcome.Refused<>(problems.all());
        }
        return compiler.compile(formula.expression(), formula.result().valueKind(), place)
                .then(expression -> translated(expression, place));
    }

    private Outcome<Calculation> translated(Expression expression, Place place) {
        try {
            Translation translation = new Translation(module, scope, expression.tree());
            return new Outcome.Accepted<>(translation.of(expression.tree().getExpr()));
        } catch (Untranslatable refused) {
            ProblemList problems = new ProblemList();
            problems.add(ProblemKind.INVALID_EXPRESSION, place, String.valueOf(refused.getMessage()));
            return new Outcome.Refused<>(problems.all());
        }
    }

    /** The text that a node is, if it is one. */
    static Optional<String> text(CelExpr node) {
        return node.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && node.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(node.constant().stringValue())
                : Optional.empty();
    }
}
