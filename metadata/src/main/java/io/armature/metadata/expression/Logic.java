package io.armature.metadata.expression;

import static io.armature.metadata.expression.Types.BOOL;
import static io.armature.metadata.expression.Types.DATE;
import static io.armature.metadata.expression.Types.DECIMAL;
import static io.armature.metadata.expression.Types.DURATION;
import static io.armature.metadata.expression.Types.INT;
import static io.armature.metadata.expression.Types.TEXT;
import static io.armature.metadata.expression.Types.TIMESTAMP;
import static io.armature.metadata.expression.Types.nullable;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.TypeParamType;
import java.util.ArrayList;
import java.util.List;

/** And, or, not and what chooses between values; and lists. */
final class Logic {

    private static final CelType ANY = TypeParamType.create("T");
    private static final List<CelType> OF_ONE_VALUE = List.of(TEXT, INT, DECIMAL, DATE, TIMESTAMP, DURATION);

    /** What a comparison with {@code null} becomes. */
    static final String IS_NULL = "@isNull";

    private Logic() {}

    /** What the library runs itself, since not every argument is computed. */
    static List<CelFunctionDecl> builtIn() {
        return List.of(
                declared("_&&_", "logical_and", BOOL, BOOL, BOOL),
                declared("_||_", "logical_or", BOOL, BOOL, BOOL),
                declared("_?_:_", "conditional", ANY, BOOL, ANY, ANY),
                declared("@not_strictly_false", "not_strictly_false", BOOL, BOOL));
    }

    static List<Overload> all() {
        List<Overload> overloads = new ArrayList<>();
        overloads.add(new Overload("!_", false, BOOL, List.of(BOOL), args -> !Boolean.TRUE.equals(args[0])));
        overloads.add(new Overload("_+_", false, ListType.create(ANY), lists(), args -> joined(args[0], args[1])));
        overloads.add(new Overload(IS_NULL, false, BOOL, List.of(ANY), args -> args[0] == null));
        overloads.add(in(nullable(TEXT), Types.TEXTS));
        overloads.add(in(nullable(INT), Types.INTS));
        OF_ONE_VALUE.forEach(type -> overloads.add(new Overload(
                "coalesce",
                false,
                nullable(type),
                List.of(nullable(type), nullable(type)),
                args -> args[0] == null ? args[1] : args[0])));
        overloads.add(new Overload(
                "coalesce",
                false,
                DECIMAL,
                List.of(DECIMAL, INT),
                args -> args[0] == null && args[1] != null ? Numbers.decimal(args[1]) : args[0]));
        return overloads;
    }

    private static List<CelType> lists() {
        return List.of(ListType.create(ANY), ListType.create(ANY));
    }

    private static Overload in(CelType value, CelType list) {
        return Overload.test("@in", value, list, (one, all) -> ((List<?>) all).contains(one));
    }

    private static List<Object> joined(Object first, Object second) {
        List<Object> all = new ArrayList<>((List<?>) first);
        all.addAll((List<?>) second);
        return all;
    }

    private static CelFunctionDecl declared(String function, String id, CelType result, CelType... arguments) {
        return CelFunctionDecl.newFunctionDeclaration(
                function, CelOverloadDecl.newGlobalOverload(id, result, arguments));
    }
}
