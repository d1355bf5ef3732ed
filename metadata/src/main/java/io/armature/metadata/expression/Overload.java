package io.armature.metadata.expression;

import com.google.protobuf.NullValue;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelFunctionBinding;
import java.time.DateTimeException;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One function for arguments of certain types.
 *
 * @param function its name, such as {@code _+_} or {@code contains}
 * @param member whether it is written {@code text.contains('x')} instead of {@code contains(text, 'x')}
 * @param result the type of what it gives
 * @param arguments their types
 * @param body what it does; null comes in and goes out as null
 */
record Overload(String function, boolean member, CelType result, List<CelType> arguments, Body body) {

    /** A computation on arguments that may be null. */
    @FunctionalInterface
    interface Body {
        @Nullable
        Object of(@Nullable Object[] arguments);
    }

    /** A function that is null where its argument is null or its result does not exist. */
    static Overload value(String function, CelType result, CelType argument, Function<Object, @Nullable Object> body) {
        return new Overload(
                function, false, result, List.of(argument), args -> args[0] == null ? null : existing(body, args[0]));
    }

    /** The same of two arguments. */
    static Overload value(
            String function,
            CelType result,
            CelType first,
            CelType second,
            BiFunction<Object, Object, @Nullable Object> body) {
        return new Overload(function, false, result, List.of(first, second), args -> {
            Object left = args[0];
            Object right = args[1];
            return left == null || right == null ? null : existing(it -> body.apply(it, right), left);
        });
    }

    /** A test that is false of null. */
    static Overload test(String function, CelType argument, Predicate<Object> body) {
        return new Overload(
                function, false, Types.BOOL, List.of(argument), args -> args[0] != null && body.test(args[0]));
    }

    /** A test of two arguments that is false if one of them is null. */
    static Overload test(String function, CelType first, CelType second, BiPredicate<Object, Object> body) {
        return new Overload(function, false, Types.BOOL, List.of(first, second), args -> {
            Object left = args[0];
            Object right = args[1];
            return left != null && right != null && body.test(left, right);
        });
    }

    Overload asMember() {
        return new Overload(function, true, result, arguments, body);
    }

    /** Distinct for distinct names and types. */
    String id() {
        StringBuilder id =
                new StringBuilder("armature_").append(member ? "member_" : "").append(function);
        arguments.forEach(argument -> id.append('_').append(argument.name()));
        return id.toString();
    }

    CelFunctionDecl declaration() {
        CelOverloadDecl overload = member
                ? CelOverloadDecl.newMemberOverload(id(), result, arguments)
                : CelOverloadDecl.newGlobalOverload(id(), result, arguments);
        return CelFunctionDecl.newFunctionDeclaration(function, overload);
    }

    /** Immutable as the library asks, which cannot be proved of functions given as parameters. */
    @SuppressWarnings("Immutable")
    CelFunctionBinding binding() {
        return CelFunctionBinding.from(id(), Collections.nCopies(arguments.size(), Object.class), this::run);
    }

    private Object run(Object[] arguments) {
        @Nullable Object[] nullable = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            nullable[i] = arguments[i] == NullValue.NULL_VALUE ? null : arguments[i];
        }
        Object result = body.of(nullable);
        return result == null ? NullValue.NULL_VALUE : result;
    }

    private static @Nullable Object existing(Function<Object, @Nullable Object> body, Object argument) {
        try {
            return body.apply(argument);
        } catch (ArithmeticException | DateTimeException none) {
            return null;
        }
    }
}
