package io.armature.core.condition;

import io.armature.core.query.DateUnit;
import io.armature.core.query.Operand;
import io.armature.core.query.RelativeRange;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code within}: one of last, next, current. */
final class RelativeDays {
    private static final int MOST = 10_000;

    private final ProblemList problems;

    RelativeDays(ProblemList problems) {
        this.problems = problems;
    }

    RelativeRange read(Object value, Place at) {
        Map<?, ?> given = Given.object(value, at, problems);
        if (given.size() == 1 && given.containsKey("current")) {
            return new RelativeRange.Current(unit(given.get("current"), at));
        }
        if (given.size() == 1 && given.get("last") instanceof Map<?, ?> span) {
            return new RelativeRange.Last(count(span, at), unit(span.get("unit"), at));
        }
        if (given.size() == 1 && given.get("next") instanceof Map<?, ?> span) {
            return new RelativeRange.Next(count(span, at), unit(span.get("unit"), at));
        }
        problems.add(ProblemKind.WRONG_FORM, at, "Say one of last, next and current");
        return new RelativeRange.Current(DateUnit.DAY);
    }

    private Operand count(Map<?, ?> span, Place at) {
        if (span.get("count") instanceof Number number && number.intValue() >= 1 && number.intValue() <= MOST) {
            return new Operand.Constant(number.intValue());
        }
        problems.add(ProblemKind.OUT_OF_RANGE, at.part("count"), "A relative range counts 1 to " + MOST + " units");
        return new Operand.Constant(1);
    }

    private DateUnit unit(@Nullable Object given, Place at) {
        return Arrays.stream(DateUnit.values())
                .filter(unit -> unit.name().equals(given))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(
                            ProblemKind.UNKNOWN_WORD,
                            at.part("unit"),
                            "Use one of " + Arrays.toString(DateUnit.values()));
                    return DateUnit.DAY;
                });
    }
}
