package io.armature.core.condition;

import io.armature.core.query.Comparison;
import io.armature.core.query.ListMatch;
import io.armature.core.query.Operand;
import io.armature.core.query.Predicate;
import io.armature.core.query.TextMatch;
import io.armature.core.value.Decoded;
import io.armature.core.value.ValueCodecs;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The operators on one field; all that are given must hold. */
final class FieldCondition {
    private static final Set<String> ANY = Set.of("isNull");
    private static final Set<String> EQUAL = Set.of("isNull", "eq", "ne", "in", "notIn");
    private static final Set<String> TEXTS =
            Set.of("isNull", "eq", "ne", "in", "notIn", "contains", "startsWith", "endsWith", "like", "eqIgnoreCase");
    private static final Set<String> RANGES =
            Set.of("isNull", "eq", "ne", "in", "notIn", "lt", "lte", "gt", "gte", "between");
    private static final Set<String> DAYS =
            Set.of("isNull", "eq", "ne", "in", "notIn", "lt", "lte", "gt", "gte", "between", "within");
    private static final Set<String> LISTS = Set.of("isNull", "hasAny", "hasAll", "hasNone");

    private final Catalog catalog;
    private final Field field;
    private final ProblemList problems;

    FieldCondition(Catalog catalog, Field field, ProblemList problems) {
        this.catalog = catalog;
        this.field = field;
        this.problems = problems;
    }

    Predicate read(Object given, Place place) {
        if (field.computed()) {
            problems.add(
                    ProblemKind.INVALID_RULE,
                    place,
                    field.name()
                            + " is computed, in part from what access decides about; name what it is computed from");
            return new Predicate.None();
        }
        List<Predicate> parts = new ArrayList<>();
        Set<String> known = operators();
        Given.object(given, place, problems).forEach((key, value) -> {
            String operator = String.valueOf(key);
            Place at = place.part(operator);
            if (known.contains(operator)) {
                parts.add(operator(operator, value, at));
            } else {
                problems.add(
                        ProblemKind.UNKNOWN_KEY,
                        at,
                        field.name() + " knows " + String.join(", ", new TreeSet<>(known)));
            }
        });
        return new Predicate.And(parts);
    }

    private Set<String> operators() {
        return switch (field.valueKind()) {
            case TEXT -> TEXTS;
            case LONG_TEXT -> Set.of("isNull", "contains");
            case INTEGER, LONG, DECIMAL, TIME, DURATION -> RANGES;
            case DATE, DATETIME -> DAYS;
            case BOOLEAN, KEY, ID -> EQUAL;
            case KEYS, TAGS -> LISTS;
            case JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> ANY;
        };
    }

    private Predicate operator(String operator, Object value, Place at) {
        return switch (operator) {
            case "eq" -> compare(Comparison.EQ, value, at);
            case "ne" -> compare(Comparison.NE, value, at);
            case "lt" -> compare(Comparison.LT, value, at);
            case "lte" -> compare(Comparison.LTE, value, at);
            case "gt" -> compare(Comparison.GT, value, at);
            case "gte" -> compare(Comparison.GTE, value, at);
            case "in" -> new Predicate.In(field, false, several(value, at));
            case "notIn" -> new Predicate.In(field, true, several(value, at));
            case "between" -> between(value, at);
            case "within" -> new Predicate.Within(field, new RelativeDays(problems).read(value, at));
            case "hasAny" -> new Predicate.Has(field, ListMatch.ANY, texts(value, at));
            case "hasAll" -> new Predicate.Has(field, ListMatch.ALL, texts(value, at));
            case "hasNone" -> new Predicate.Not(new Predicate.Has(field, ListMatch.ANY, texts(value, at)));
            case "isNull" -> new Predicate.IsNull(field, new Operand.Constant(truth(value, at)));
            default -> new Predicate.Match(field, matching(operator), text(value, at));
        };
    }

    private TextMatch matching(String operator) {
        return switch (operator) {
            case "startsWith" -> TextMatch.STARTS_WITH;
            case "endsWith" -> TextMatch.ENDS_WITH;
            case "like" -> TextMatch.LIKE;
            case "eqIgnoreCase" -> TextMatch.EQ_IGNORE_CASE;
            default -> field.valueKind() == ValueKind.LONG_TEXT ? TextMatch.EXACT_CONTAINS : TextMatch.CONTAINS;
        };
    }

    private Predicate compare(Comparison comparison, Object value, Place at) {
        return new Predicate.Compare(field, comparison, single(value, at));
    }

    private Predicate between(Object value, Place at) {
        Map<?, ?> ends = Given.object(value, at, problems);
        return new Predicate.Between(
                field, single(ends.get("from"), at.part("from")), single(ends.get("to"), at.part("to")));
    }

    private Operand single(@Nullable Object value, Place at) {
        return new Operand.Constant(canonical(value, at));
    }

    private Operand several(Object value, Place at) {
        List<Object> all = new ArrayList<>();
        items(value, at).forEach(item -> all.add(canonical(item, at)));
        return new Operand.Constant(List.copyOf(all));
    }

    private Object canonical(@Nullable Object value, Place at) {
        if (value == null) {
            problems.add(ProblemKind.MISSING, at, "Say a value");
            return "";
        }
        return switch (ValueCodecs.canonical(field, catalog::picklist, value)) {
            case Decoded.Accepted(var canonical) when canonical != null -> canonical;
            case Decoded.Accepted(var nothing) -> {
                problems.add(ProblemKind.MISSING, at, "Say a value");
                yield "";
            }
            case Decoded.Refused(var violations) -> {
                violations.forEach(violation -> problems.add(ProblemKind.UNKNOWN_VALUE, at, violation.message()));
                yield "";
            }
        };
    }

    private Operand text(Object value, Place at) {
        if (!(value instanceof String)) {
            problems.add(ProblemKind.WRONG_FORM, at, "A text belongs here");
        }
        return new Operand.Constant(String.valueOf(value));
    }

    private Operand texts(Object value, Place at) {
        List<String> texts = new ArrayList<>();
        items(value, at).forEach(item -> texts.add(String.valueOf(item)));
        return new Operand.Constant(List.copyOf(texts));
    }

    private List<?> items(Object value, Place at) {
        if (value instanceof List<?> list) {
            return list;
        }
        problems.add(ProblemKind.WRONG_FORM, at, "A list belongs here");
        return List.of();
    }

    private boolean truth(Object value, Place at) {
        if (!(value instanceof Boolean)) {
            problems.add(ProblemKind.WRONG_FORM, at, "Say true or false");
        }
        return Boolean.TRUE.equals(value);
    }
}
