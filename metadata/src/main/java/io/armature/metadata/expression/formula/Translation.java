package io.armature.metadata.expression.formula;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelType;
import dev.cel.common.types.NullableType;
import io.armature.metadata.expression.formula.Calculation.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** From a checked tree to a calculation. */
final class Translation {

    private static final String CATEGORY = "@category.";

    private final String module;
    private final FormulaScope scope;
    private final CelAbstractSyntaxTree tree;

    Translation(String module, FormulaScope scope, CelAbstractSyntaxTree tree) {
        this.module = module;
        this.scope = scope;
        this.tree = tree;
    }

    /** @throws Untranslatable for what formulas do not have */
    Calculation of(CelExpr node) {
        return switch (node.getKind()) {
            case CONSTANT -> constant(node.constant());
            case IDENT, SELECT -> named(node);
            case CALL -> call(node, node.call());
            case LIST -> throw new Untranslatable("A list stands only behind in: stage in ['NEW', 'OPEN']");
            case COMPREHENSION -> throw new Untranslatable("Formulas do not go through lists");
            case NOT_SET, STRUCT, MAP -> throw new Untranslatable("This has no place in a formula");
        };
    }

    private static Calculation constant(CelConstant constant) {
        return switch (constant.getKind()) {
            case NULL_VALUE -> new Calculation.Nothing();
            case BOOLEAN_VALUE -> new Calculation.Constant(Kind.BOOLEAN, constant.booleanValue());
            case INT64_VALUE -> new Calculation.Constant(Kind.NUMBER, BigDecimal.valueOf(constant.int64Value()));
            case STRING_VALUE -> text(constant.stringValue());
            default -> throw new Untranslatable("A formula has no value of the kind " + constant.getKind());
        };
    }

    private static Calculation text(String text) {
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')) {
            throw new Untranslatable("A text in a formula has no control characters but line breaks and tabs");
        }
        return new Calculation.Constant(Kind.TEXT, text);
    }

    private Calculation named(CelExpr node) {
        String name = Optional.ofNullable(tree.getReferenceMap().get(node.id()))
                .map(CelReference::name)
                .orElseThrow(() -> new Untranslatable("This has no place in a formula"));
        if (name.equals("@now")) {
            return new Calculation.Now();
        }
        if (name.equals("@today")) {
            return new Calculation.Today();
        }
        if (name.startsWith(CATEGORY)) {
            return category(name.substring(CATEGORY.length()));
        }
        return field(name, kind(node));
    }

    private Calculation.Value field(String name, Kind kind) {
        List<String> path = Arrays.asList(name.split("\\."));
        if (scope.field(module, path).isEmpty()) {
            throw new Untranslatable(name.replaceFirst("^@changed\\.(.*)", "changed($1)")
                    + " is about a write; a formula has no part in one");
        }
        return new Calculation.Value(kind, path.subList(0, path.size() - 1), path.getLast());
    }

    private Calculation category(String name) {
        Map<String, String> byKey = scope.field(module, Arrays.asList(name.split("\\.")))
                .map(FormulaScope.Named::categories)
                .orElse(Map.of());
        return new Calculation.Category(field(name, Kind.TEXT), new TreeMap<>(byKey));
    }

    private Calculation call(CelExpr node, CelExpr.CelCall call) {
        if (call.function().equals("_?_:_")) {
            return new Calculation.Choose(
                    kind(node),
                    of(call.args().getFirst()),
                    of(call.args().get(1)),
                    of(call.args().getLast()));
        }
        if (call.function().equals("@in")) {
            return new Calculation.Apply(Kind.BOOLEAN, Operation.IN, among(call));
        }
        List<CelExpr> operands = new ArrayList<>();
        call.target().ifPresent(operands::add);
        operands.addAll(call.args());
        if (call.function().equals("@dateInZone")) {
            return new Calculation.Apply(Kind.DATE, Operation.DAY_OF, List.of(of(operands.getFirst())));
        }
        Optional<Calculation> literal = Literals.read(call);
        if (literal.isPresent()) {
            return literal.get();
        }
        return Operations.of(
                call.function(), kind(node), operands.stream().map(this::of).toList(), this::whole, operands);
    }

    private List<Calculation> among(CelExpr.CelCall call) {
        if (call.args().getLast().getKind() != CelExpr.ExprKind.Kind.LIST) {
            throw new Untranslatable("in takes a list that is written out: stage in ['NEW', 'OPEN']");
        }
        List<Calculation> all = new ArrayList<>();
        all.add(of(call.args().getFirst()));
        call.args().getLast().list().elements().forEach(element -> all.add(of(element)));
        return all;
    }

    private boolean whole(CelExpr node) {
        return type(node).name().equals("int");
    }

    private Kind kind(CelExpr node) {
        CelType type = type(node);
        return switch (type.name()) {
            case "int", "decimal" -> Kind.NUMBER;
            case "bool" -> Kind.BOOLEAN;
            case "string" -> Kind.TEXT;
            case "date" -> Kind.DATE;
            case "google.protobuf.Timestamp" -> Kind.TIMESTAMP;
            case "google.protobuf.Duration" -> Kind.DURATION;
            default -> throw new Untranslatable("A formula has no value of the type " + type.name());
        };
    }

    /** The type of a node, without null. */
    private CelType type(CelExpr node) {
        CelType type = tree.getType(node.id())
                .orElseThrow(() -> new IllegalStateException("A checked expression has a node without a type"));
        return type instanceof NullableType nullable ? nullable.targetType() : type;
    }
}
