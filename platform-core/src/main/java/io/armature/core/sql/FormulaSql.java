package io.armature.core.sql;

import io.armature.core.query.Operand;
import io.armature.core.query.Scan;
import io.armature.core.value.TextKey;
import io.armature.metadata.expression.formula.Calculation;
import io.armature.metadata.expression.formula.Calculation.Kind;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.Snapshot;
import io.armature.metadata.resolve.SystemFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The SQL of formulas: what they mean is said here and nowhere else. Nothing of it can fail: what has no result, or one that
 * the field's type does not hold, is null. No argument is written twice, so that the text grows with the formula.
 *
 * <p>Another record is a look-up among those the caller may see. Amounts count in the currency of the record whose value is
 * computed, those of a record in another currency as null; where they are compared, ordered by, or computed to something that
 * is no amount, at what they are worth in the organisation's currency.
 */
final class FormulaSql {
    private final Catalog catalog;
    private final Parameters parameters;
    private final PredicateSql predicates;
    private final Map<String, Scan> reached;

    /**
     * Where a calculation stands.
     *
     * @param alias of the record it computes with
     * @param home of the record whose amounts are shown in its own currency; empty where amounts count by their worth
     * @param keys whether texts are folded
     */
    private record At(String alias, Module module, Optional<String> home, boolean keys) {

        At values() {
            return new At(alias, module, home, false);
        }

        At moved(String other, Module target) {
            return new At(other, target, home, keys);
        }

        At worth() {
            return new At(alias, module, Optional.empty(), keys);
        }
    }

    FormulaSql(Catalog catalog, Parameters parameters, PredicateSql predicates, Map<String, Scan> reached) {
        this.catalog = catalog;
        this.parameters = parameters;
        this.predicates = predicates;
        this.reached = reached;
    }

    /** The value, of the type of a column of that kind; of an amount in the record's own currency. */
    String value(String alias, Field field) {
        Optional<String> home = field.type() instanceof FieldType.Currency ? Optional.of(alias) : Optional.empty();
        return result(field, new At(alias, catalog.require(field.module()), home, false));
    }

    /** What an amount is worth in the organisation's currency. */
    String worth(String alias, Field field) {
        return result(field, new At(alias, catalog.require(field.module()), Optional.empty(), false));
    }

    /** The folded key of a text. */
    String key(String alias, Field field) {
        return result(field, new At(alias, catalog.require(field.module()), Optional.empty(), true));
    }

    /**
     * What a snapshot copies from a record, of the type of a column of the snapshot's kind.
     *
     * @param alias of the record that is referred to
     * @param home an alias with the column {@code currency}: that of the record that gets the copy
     */
    String copied(Snapshot snapshot, String alias, String home) {
        Field field = snapshot.field();
        Optional<String> shown = field.type() instanceof FieldType.Currency ? Optional.of(home) : Optional.empty();
        At at = new At(alias, snapshot.target(), shown, false);
        return FormulaResult.of(field.type(), of(snapshot.found(), kind(field), at), false);
    }

    private String result(Field field, At at) {
        if (!(field.storage() instanceof FieldStorage.Computed computed)) {
            throw new IllegalArgumentException(field.path() + " is stored");
        }
        return FormulaResult.of(field.type(), of(computed.calculation(), kind(field), at), at.keys());
    }

    /** @param wanted the kind of a null that stands here */
    private String of(Calculation calculation, Kind wanted, At at) {
        return switch (calculation) {
            case Calculation.Nothing nothing -> "null::" + FormulaOperations.sqlType(wanted);
            case Calculation.Constant constant -> constant(constant, at.keys());
            case Calculation.Value value -> value(value, at);
            case Calculation.Category category -> folded(category(category, at.values()), at);
            case Calculation.Now now -> parameters.add(new Parameter.Now());
            case Calculation.Today today -> parameters.add(new Parameter.Today());
            case Calculation.Apply apply -> apply(apply, at);
            case Calculation.Choose choose ->
                "(case when " + of(choose.condition(), Kind.BOOLEAN, at.values().worth()) + " then "
                        + of(choose.then(), wanted, at) + " else " + of(choose.otherwise(), wanted, at) + " end)";
            case Calculation.RolledUp rolled -> kept(rolled, at.alias());
        };
    }

    /** What is kept for a record; made on the spot where nothing is kept. */
    private String kept(Calculation.RolledUp rolled, String record) {
        String alias = predicates.nextAlias();
        return "coalesce((select " + alias + "." + KeptColumn.of(rolled.kind()).column() + " from record_rollup "
                + alias
                + " where " + alias + ".org_id = " + parameters.organisation() + " and " + alias + ".record_id = "
                + record
                + ".id and " + alias + ".rollup = '" + rolled.key() + "'), " + made(rolled, record) + ")";
    }

    /**
     * Made of all live records of the list, whoever asks: a rollup is a fact of the organisation, shown to whom the field is
     * shown. Amounts enter at their worth.
     */
    private String made(Calculation.RolledUp rolled, String record) {
        At at = childrenOf(rolled);
        return "(select " + rolled(rolled, at) + list(rolled, at, " = " + record + ".id") + ")";
    }

    /**
     * The same of many records, in one pass over the list however it is planned: {@code id} and {@code made}, of those that have
     * something in it.
     *
     * @param ids an expression of the array of their ids
     */
    String madeOf(Calculation.RolledUp rolled, String ids) {
        At at = childrenOf(rolled);
        return "(select " + parent(rolled, at) + " as id, " + rolled(rolled, at) + " as made"
                + list(rolled, at, " = any(" + ids + ")") + " group by " + parent(rolled, at) + ")";
    }

    private At childrenOf(Calculation.RolledUp rolled) {
        return new At(predicates.nextAlias(), catalog.require(rolled.module()), Optional.empty(), false);
    }

    private static String parent(Calculation.RolledUp rolled, At at) {
        return FieldSql.reference(at.alias(), at.module().require(rolled.reference()));
    }

    /** @param whose the comparison of what they refer to */
    private String list(Calculation.RolledUp rolled, At at, String whose) {
        String filter = rolled.filter()
                .map(condition -> " and " + of(condition, Kind.BOOLEAN, at))
                .orElse("");
        return " from " + at.module().table() + " " + at.alias() + " where " + ModuleRows.where(at.alias(), at.module())
                + " and " + at.alias() + ".deleted_at is null and " + parent(rolled, at) + whose + filter;
    }

    private String rolled(Calculation.RolledUp rolled, At at) {
        String field = rolled.field().map(value -> of(value, rolled.kind(), at)).orElse("*");
        return switch (rolled.function()) {
            case COUNT -> "count(" + field + ")::numeric";
            case SUM -> "coalesce(sum(" + field + "), 0)";
            case AVG -> "avg(" + field + ")";
            case MIN -> "min(" + field + ")";
            case MAX -> "max(" + field + ")";
        };
    }

    private String constant(Calculation.Constant constant, boolean keys) {
        Encoding encoding =
                switch (constant.kind()) {
                    case TEXT -> keys ? Encoding.FOLDED : Encoding.TEXT;
                    case NUMBER, DURATION -> Encoding.NUMERIC;
                    case BOOLEAN -> Encoding.BOOL;
                    case DATE -> Encoding.DATE;
                    case TIMESTAMP -> Encoding.TIMESTAMP;
                };
        return parameters.add(new Parameter.Single(new Operand.Constant(constant.value()), encoding));
    }

    private String category(Calculation.Category category, At at) {
        if (category.byKey().isEmpty()) {
            return "null::text";
        }
        StringBuilder text = new StringBuilder("(case ")
                .append(value(category.stage(), category.stage().path(), at));
        category.byKey().forEach((key, name) -> text.append(" when ")
                .append(constant(new Calculation.Constant(Kind.TEXT, key), false))
                .append(" then ")
                .append(constant(new Calculation.Constant(Kind.TEXT, name), false)));
        return text.append(" end)").toString();
    }

    private String apply(Calculation.Apply apply, At at) {
        return switch (apply.operation()) {
            case CONCATENATE, TRIM, COALESCE -> FormulaOperations.of(apply, arguments(apply, at), parameters);
            default -> {
                // what is true of an amount is true of what it is worth: one answer for the value and its base
                At given = apply.kind() == Kind.BOOLEAN ? at.values().worth() : at.values();
                String text = FormulaOperations.of(apply, arguments(apply, given), parameters);
                yield apply.kind() == Kind.TEXT ? folded(text, at) : text;
            }
        };
    }

    private List<String> arguments(Calculation.Apply apply, At at) {
        Kind wanted = FormulaOperations.argument(apply);
        return apply.arguments().stream()
                .map(argument -> of(argument, wanted, at))
                .toList();
    }

    /** Texts that the platform makes or keeps as keys hold no accents. */
    private static String folded(String text, At at) {
        return at.keys() ? "lower(" + text + ")" : text;
    }

    /** A BOOLEAN of no record is false, like one that was never given. */
    private String value(Calculation.Value value, At at) {
        String text = value(value, value.path(), at);
        return value.kind() == Kind.BOOLEAN && !value.path().isEmpty() ? "coalesce(" + text + ", false)" : text;
    }

    private String value(Calculation.Value value, List<String> path, At at) {
        if (!path.isEmpty()) {
            Field reference = at.module().require(path.getFirst());
            return found(reference, at, inner -> value(value, path.subList(1, path.size()), inner));
        }
        Field field = at.module().require(value.field());
        if (field.type() instanceof FieldType.Reference) {
            return folded(found(field, at, inner -> inner.alias() + ".id::text"), at);
        }
        if (field.type() instanceof FieldType.Currency) {
            return amount(field, at);
        }
        return field.computed() ? result(field, at.worth()) : stored(field, at);
    }

    private interface Selected {
        String of(At inner);
    }

    /** Something of the record that a reference points to, null if there is none that may be seen. */
    private String found(Field reference, At at, Selected selected) {
        Module target = catalog.targets(reference).getFirst();
        Scan scan = reached.get(target.name());
        if (scan == null) {
            throw new IllegalStateException("The plan does not say which records of " + target.name() + " may be seen");
        }
        String alias = predicates.nextAlias();
        return "(select " + selected.of(at.moved(alias, target)) + " from " + target.table() + " " + alias + " where "
                + predicates.condition(alias, scan.filter()) + " and " + alias + ".id = "
                + FieldSql.reference(at.alias(), reference) + ")";
    }

    private String amount(Field field, At at) {
        if (at.home().isEmpty()) {
            return field.computed() ? result(field, at) : FieldSql.base(at.alias(), field);
        }
        At own = new At(at.alias(), at.module(), Optional.of(at.alias()), false);
        String amount = field.computed() ? result(field, own) : FieldSql.number(at.alias(), field);
        return at.alias().equals(at.home().get())
                ? amount
                : "(case when " + at.alias() + "." + SystemFields.CURRENCY + " = "
                        + at.home().get() + "." + SystemFields.CURRENCY + " then " + amount + " end)";
    }

    private static String stored(Field field, At at) {
        return switch (field.valueKind()) {
            case TEXT -> at.keys() ? key(field, at) : FieldSql.stored(at.alias(), field);
            case KEY -> folded(FieldSql.stored(at.alias(), field), at);
            case ID -> folded(FieldSql.stored(at.alias(), field) + "::text", at);
            case INTEGER, LONG, DECIMAL, DURATION -> FieldSql.stored(at.alias(), field) + "::numeric";
            case BOOLEAN -> "coalesce(" + FieldSql.stored(at.alias(), field) + "::bool, false)";
            case DATE -> FieldSql.stored(at.alias(), field) + "::date";
            case DATETIME -> FieldSql.stored(at.alias(), field) + "::timestamptz";
            case LONG_TEXT, TIME, KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS ->
                throw new IllegalArgumentException("Formulas do not compute with " + field.path());
        };
    }

    /** The key that is kept beside a text; of a telephone number, whose key is another number, its digits as written. */
    private static String key(Field field, At at) {
        return field.type() instanceof FieldType.Phone
                ? "lower(" + FieldSql.stored(at.alias(), field) + ")"
                : "left(" + FieldSql.order(at.alias(), field).sql() + ", " + TextKey.MAX_CODE_POINTS + ")";
    }

    private static Kind kind(Field field) {
        return switch (field.valueKind()) {
            case INTEGER, LONG, DECIMAL -> Kind.NUMBER;
            case BOOLEAN -> Kind.BOOLEAN;
            case DATE -> Kind.DATE;
            case DATETIME -> Kind.TIMESTAMP;
            case DURATION -> Kind.DURATION;
            case TEXT, LONG_TEXT, KEY, ID, TIME, KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> Kind.TEXT;
        };
    }
}
