package io.armature.metadata.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelMutableAst;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableCall;
import dev.cel.common.ast.CelMutableExpr.CelMutableIdent;
import dev.cel.common.navigation.CelNavigableMutableAst;
import dev.cel.common.navigation.CelNavigableMutableExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From what a person writes to what is checked: {@code today()}, {@code changed(x)} and {@code category(x)} become
 * variables, {@code 1.5} an exact decimal, {@code at.date()} the day in the organisation's time zone. Texts that must be
 * readable ({@code date('2026-07-31')}, the pattern of {@code matches}) are read once here.
 */
final class Shorthands {

    private final CelSource source;
    private final List<Fault> faults = new ArrayList<>();
    private long nextId;

    private Shorthands(CelSource source, long nextId) {
        this.source = source;
        this.nextId = nextId;
    }

    /** The tree written out, or the faults of what stands in it. */
    record Expanded(CelAbstractSyntaxTree tree, List<Fault> faults) {}

    static Expanded expand(CelAbstractSyntaxTree parsed) {
        CelMutableAst tree = CelMutableAst.fromCelAst(parsed);
        List<CelMutableExpr> nodes = CelNavigableMutableAst.fromAst(tree)
                .getRoot()
                .<CelNavigableMutableExpr>allNodes()
                .map(CelNavigableMutableExpr::expr)
                .toList();
        long last = nodes.stream().mapToLong(CelMutableExpr::id).max().orElse(0);
        Shorthands shorthands = new Shorthands(parsed.getSource(), last + 1);
        nodes.forEach(shorthands::expand);
        return new Expanded(tree.toParsedAst(), shorthands.faults);
    }

    private void expand(CelMutableExpr node) {
        if (node.getKind() == Kind.CONSTANT && node.constant().getKind() == CelConstant.Kind.DOUBLE_VALUE) {
            exact(node);
        }
        if (node.getKind() == Kind.CALL) {
            call(node, node.call());
        }
    }

    /** The shortest decimal that reads as the number written: what was written, up to 15 digits. */
    private void exact(CelMutableExpr node) {
        String digits = BigDecimal.valueOf(node.constant().doubleValue()).toPlainString();
        node.setCall(
                CelMutableCall.create("decimal", CelMutableExpr.ofConstant(nextId++, CelConstant.ofValue(digits))));
    }

    private void call(CelMutableExpr node, CelMutableCall call) {
        List<CelMutableExpr> arguments = call.args();
        boolean onTarget = call.target().isPresent();
        switch (call.function()) {
            case "now" -> variable(node, Variables.NOW, arguments.isEmpty() && !onTarget);
            case "today" -> variable(node, Variables.TODAY, arguments.isEmpty() && !onTarget);
            case "changed" -> field(node, arguments, Variables.CHANGED);
            case "category" -> field(node, arguments, Variables.CATEGORY);
            case "date" -> date(node, call);
            case "matches" -> pattern(node, arguments);
            case "_==_" -> comparedWithNull(arguments).ifPresent(node::setCall);
            case "_!=_" ->
                comparedWithNull(arguments)
                        .ifPresent(isNull ->
                                node.setCall(CelMutableCall.create("!_", CelMutableExpr.ofCall(nextId++, isNull))));
            case "decimal", "int", "timestamp", "duration" -> readable(node, call);
            default -> {}
        }
    }

    private static void variable(CelMutableExpr node, String name, boolean applies) {
        if (applies) {
            node.setIdent(CelMutableIdent.create(name));
        }
    }

    private void field(CelMutableExpr node, List<CelMutableExpr> arguments, String prefix) {
        Optional<String> name = arguments.size() == 1 ? fieldName(arguments.getFirst()) : Optional.empty();
        if (name.isEmpty()) {
            fault(node, node.call().function() + "() takes the name of one field");
            return;
        }
        node.setIdent(CelMutableIdent.create(prefix + name.get()));
    }

    private static Optional<String> fieldName(CelMutableExpr argument) {
        return switch (argument.getKind()) {
            case IDENT -> Optional.of(argument.ident().name());
            case SELECT ->
                fieldName(argument.select().operand())
                        .map(operand -> operand + "." + argument.select().field());
            case CONSTANT -> text(argument);
            case NOT_SET, CALL, LIST, STRUCT, MAP, COMPREHENSION -> Optional.empty();
        };
    }

    private static Optional<CelMutableCall> comparedWithNull(List<CelMutableExpr> sides) {
        if (isNull(sides.getLast())) {
            return Optional.of(CelMutableCall.create(Logic.IS_NULL, sides.getFirst()));
        }
        return isNull(sides.getFirst())
                ? Optional.of(CelMutableCall.create(Logic.IS_NULL, sides.getLast()))
                : Optional.empty();
    }

    private static boolean isNull(CelMutableExpr node) {
        return node.getKind() == Kind.CONSTANT && node.constant().getKind() == CelConstant.Kind.NULL_VALUE;
    }

    private void date(CelMutableExpr node, CelMutableCall call) {
        if (call.target().isEmpty() || !call.args().isEmpty()) {
            readable(node, call);
            return;
        }
        node.setCall(CelMutableCall.create(
                Times.DATE_IN_ZONE, call.target().get(), CelMutableExpr.ofIdent(nextId++, Variables.ZONE)));
    }

    private void readable(CelMutableExpr node, CelMutableCall call) {
        if (call.args().size() != 1) {
            return;
        }
        Optional<String> text = text(call.args().getFirst());
        Conversions.Reading.by(call.function())
                .filter(reading -> text.isPresent() && reading.of(text.get()) == null)
                .ifPresent(reading -> fault(
                        node, call.function() + "() cannot read '" + text.get() + "'; write " + reading.example()));
    }

    private void pattern(CelMutableExpr node, List<CelMutableExpr> arguments) {
        Optional<String> regex = arguments.size() == 1 ? text(arguments.getFirst()) : Optional.empty();
        if (regex.isEmpty()) {
            fault(node, "matches() takes a pattern in quotes");
            return;
        }
        try {
            Pattern.compile(regex.get());
        } catch (PatternSyntaxException refused) {
            fault(node, "The pattern cannot be read: " + refused.getDescription());
        }
    }

    private static Optional<String> text(CelMutableExpr node) {
        return node.getKind() == Kind.CONSTANT && node.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(node.constant().stringValue())
                : Optional.empty();
    }

    private void fault(CelMutableExpr node, String message) {
        faults.add(Fault.at(node.id(), source, message));
    }
}
