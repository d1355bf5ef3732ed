package io.armature.metadata.expression;

import static io.armature.metadata.expression.Types.BOOL;
import static io.armature.metadata.expression.Types.INT;
import static io.armature.metadata.expression.Types.TEXT;

import com.google.re2j.Pattern;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.TypeParamType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Tests of texts, exact in case and accents, and what counts. Lengths are in code points. */
final class Texts {

    private static final CelType ANY = TypeParamType.create("T");

    private Texts() {}

    static List<Overload> all() {
        CelType list = ListType.create(ANY);
        return List.of(
                test("contains", String::contains),
                test("startsWith", String::startsWith),
                test("endsWith", String::endsWith),
                test("matches", (text, regex) -> Pattern.compile(regex).matches(text)),
                Overload.value("_+_", TEXT, TEXT, TEXT, (a, b) -> text(a) + b),
                Overload.value("lower", TEXT, TEXT, a -> text(a).toLowerCase(Locale.ROOT))
                        .asMember(),
                Overload.value("upper", TEXT, TEXT, a -> text(a).toUpperCase(Locale.ROOT))
                        .asMember(),
                Overload.value("trim", TEXT, TEXT, a -> text(a).strip()).asMember(),
                Overload.value("size", INT, TEXT, Texts::length),
                Overload.value("size", INT, TEXT, Texts::length).asMember(),
                Overload.value("size", INT, list, a -> (long) ((Collection<?>) a).size()),
                Overload.value("size", INT, list, a -> (long) ((Collection<?>) a).size())
                        .asMember(),
                new Overload("isBlank", false, BOOL, List.of(ANY), args -> blank(args[0])));
    }

    private static Overload test(String function, BiPredicate<String, String> test) {
        return Overload.test(function, TEXT, TEXT, (text, part) -> test.test(text(text), text(part)))
                .asMember();
    }

    private static boolean blank(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isBlank();
            case Collection<?> list -> list.isEmpty();
            default -> false;
        };
    }

    private static Long length(Object text) {
        return (long) text(text).codePointCount(0, text(text).length());
    }

    private static String text(Object value) {
        return (String) value;
    }
}
