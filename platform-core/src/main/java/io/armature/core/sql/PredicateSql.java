package io.armature.core.sql;

import io.armature.core.query.Comparison;
import io.armature.core.query.Deleted;
import io.armature.core.query.Operand;
import io.armature.core.query.Predicate;
import io.armature.core.query.Quantifier;
import io.armature.core.query.Scan;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A predicate as a condition on a table alias. Three-valued results of SQL become two-valued where they are negated. */
final class PredicateSql {
    private final Catalog catalog;
    private final Parameters parameters;
    private final FormulaSql formulas;
    private final ValueSql values;
    private int aliases;

    /** @param reached the records that formulas may compute with, by module */
    PredicateSql(Catalog catalog, Parameters parameters, Map<String, Scan> reached) {
        this.catalog = catalog;
        this.parameters = parameters;
        this.formulas = new FormulaSql(catalog, parameters, this, reached);
        this.values = new ValueSql(formulas);
    }

    /** Where no formula is computed. */
    PredicateSql(Catalog catalog, Parameters parameters) {
        this(catalog, parameters, Map.of());
    }

    /** The SQL of fields in the same statement. */
    ValueSql values() {
        return values;
    }

    String condition(String alias, Predicate predicate) {
        return switch (predicate) {
            case Predicate.All all -> "true";
            case Predicate.None none -> "false";
            case Predicate.InOrganisation in -> alias + ".org_id = " + parameters.organisation();
            case Predicate.OfModule of ->
                alias + "." + ModuleRows.NUMBER_COLUMN + " = " + ModuleRows.number(of.number());
            case Predicate.Liveness liveness -> liveness(alias, liveness.deleted());
            case Predicate.And and -> joined(alias, and.parts(), " and ");
            case Predicate.Or or -> "(" + joined(alias, or.parts(), " or ") + ")";
            case Predicate.Not not -> "((" + condition(alias, not.part()) + ") is not true)";
            case Predicate.Unlike unlike ->
                "(((" + condition(alias, unlike.part()) + ") is true) <> " + single(unlike.expected(), Encoding.BOOL)
                        + ")";
            case Predicate.Compare compare -> compare(alias, compare);
            case Predicate.In in -> in(alias, in);
            case Predicate.Between between -> between(alias, between);
            case Predicate.Match match -> match(alias, match);
            case Predicate.IsNull isNull ->
                "((" + values.presence(alias, isNull.field()) + " is null) = "
                        + single(isNull.expected(), Encoding.BOOL) + ")";
            case Predicate.Within within -> within(alias, within);
            case Predicate.Has has -> new ListSql(parameters).condition(alias, has);
            case Predicate.Claims claims -> claims(alias, claims);
            case Predicate.Contains contains -> contains(alias, contains);
            case Predicate.Near near -> new GeoSql(parameters).near(alias, near);
            case Predicate.Among among -> new AccessSql(this, parameters).among(alias, among);
            case Predicate.Below below -> new AccessSql(this, parameters).below(alias, below);
            case Predicate.Shared shared -> new AccessSql(this, parameters).shared(alias, shared);
            case Predicate.ToAny toAny -> new AnySql(this).exists(FieldSql.reference(alias, toAny.reference()), toAny);
            case Predicate.ToOne toOne -> toOne(alias, toOne);
            case Predicate.ToMany toMany -> toMany(alias, toMany);
            case Predicate.CountOf count ->
                new TestSql(parameters)
                        .all(count(alias, count.relation(), count.target()), Encoding.INT8, count.tests());
        };
    }

    private String joined(String alias, List<Predicate> parts, String word) {
        return parts.stream().map(part -> condition(alias, part)).collect(Collectors.joining(word));
    }

    private static String liveness(String alias, Deleted deleted) {
        return switch (deleted) {
            case WITHOUT -> alias + ".deleted_at is null";
            case ONLY -> alias + ".deleted_at is not null";
            case WITH -> "true";
        };
    }

    private String compare(String alias, Predicate.Compare compare) {
        if (compare.comparison() == Comparison.NE) {
            return "((" + equal(alias, compare.field(), compare.value()) + ") is not true)";
        }
        if (compare.comparison() == Comparison.EQ) {
            return equal(alias, compare.field(), compare.value());
        }
        FieldSql.Comparable left = values.order(alias, compare.field());
        return left.sql() + operator(compare.comparison()) + single(compare.value(), left.encoding());
    }

    /** Equality of text is exact; where a key is indexed it is compared too, since it has the index. */
    private String equal(String alias, Field field, Operand value) {
        FieldSql.Comparable key = values.order(alias, field);
        String keyed = key.sql() + " = " + single(value, key.encoding());
        if (field.valueKind() != ValueKind.TEXT) {
            return keyed;
        }
        FieldSql.Comparable exact = values.exact(alias, field);
        String same = exact.sql() + " = " + single(value, exact.encoding());
        return field.servedByIndex() ? "(" + keyed + " and " + same + ")" : same;
    }

    private String in(String alias, Predicate.In in) {
        FieldSql.Comparable key = values.order(alias, in.field());
        String among = key.sql() + " = any(" + several(in.values(), key.encoding()) + ")";
        if (in.field().valueKind() == ValueKind.TEXT) {
            FieldSql.Comparable exact = values.exact(alias, in.field());
            String same = exact.sql() + " = any(" + several(in.values(), exact.encoding()) + ")";
            among = in.field().servedByIndex() ? "(" + among + " and " + same + ")" : same;
        }
        return in.negated() ? "((" + among + ") is not true)" : among;
    }

    private String between(String alias, Predicate.Between between) {
        FieldSql.Comparable left = values.order(alias, between.field());
        return "(" + left.sql() + " >= " + single(between.from(), left.encoding()) + " and " + left.sql() + " <= "
                + single(between.to(), left.encoding()) + ")";
    }

    private String match(String alias, Predicate.Match match) {
        String pattern = single(match.pattern(), FieldSql.matched(match.field(), match.how()));
        String key = values.order(alias, match.field()).sql();
        return switch (match.how()) {
            case EQ_IGNORE_CASE -> key + " = " + pattern;
            case STARTS_WITH -> key + " ^@ " + pattern;
            case CONTAINS, ENDS_WITH, LIKE -> key + " like " + pattern;
            case EXACT_CONTAINS -> "position(" + pattern + " in " + values.stored(alias, match.field()) + ") > 0";
        };
    }

    /** The record that holds a claim is looked up once, before any record is. */
    private String claims(String alias, Predicate.Claims claims) {
        String hash = parameters.add(new Parameter.ClaimHash(claims.key(), claims.values()));
        return alias + ".id = (select u.record_id from record_unique u where u.org_id = " + parameters.organisation()
                + " and u.key_no = " + claims.key().number() + " and u.value_hash = " + hash + ")";
    }

    private String contains(String alias, Predicate.Contains contains) {
        return "(" + FieldSql.json(alias, contains.field()) + " @> (" + single(contains.part(), Encoding.JSON)
                + ")::jsonb)";
    }

    private String within(String alias, Predicate.Within within) {
        FieldSql.Comparable left = values.order(alias, within.field());
        String from = parameters.add(new Parameter.RangeEnd(within.range(), false, left.encoding()));
        String to = parameters.add(new Parameter.RangeEnd(within.range(), true, left.encoding()));
        return "(" + left.sql() + " >= " + from + " and " + left.sql() + " < " + to + ")";
    }

    private String toOne(String alias, Predicate.ToOne toOne) {
        String inner = nextAlias();
        return "exists (select 1 from " + toOne.module().table() + " " + inner + " where "
                + condition(inner, toOne.target()) + " and " + inner + ".id = "
                + FieldSql.reference(alias, toOne.reference()) + ")";
    }

    private String toMany(String alias, Predicate.ToMany toMany) {
        Module target = catalog.require(toMany.relation().target());
        String inner = nextAlias();
        String exists = "exists (select 1 from " + target.table() + " " + inner + " where "
                + condition(inner, toMany.target()) + " and "
                + FieldSql.reference(inner, target.require(toMany.relation().field())) + " = " + alias + ".id)";
        return toMany.quantifier() == Quantifier.SOME ? exists : "not " + exists;
    }

    /**
     * Joins the record whose id a reference holds, if it meets a condition.
     *
     * @param reference an expression
     */
    String leftJoin(Module module, String alias, Predicate condition, String reference) {
        return " left join " + module.table() + " " + alias + " on " + alias + ".id = " + reference + " and "
                + condition(alias, condition);
    }

    /** How many records that meet a condition refer to the record of an alias. */
    String count(String alias, ToManyRelation relation, Predicate target) {
        Module module = catalog.require(relation.target());
        String inner = nextAlias();
        return "(select count(*) from " + module.table() + " " + inner + " where " + condition(inner, target) + " and "
                + FieldSql.reference(inner, module.require(relation.field())) + " = " + alias + ".id)";
    }

    private String single(Operand operand, Encoding encoding) {
        return parameters.add(new Parameter.Single(operand, encoding));
    }

    private String several(Operand operand, Encoding encoding) {
        return parameters.add(new Parameter.Several(operand, encoding));
    }

    /** The parameter that holds the organisation's key. */
    String organisation() {
        return parameters.organisation();
    }

    FormulaSql formulas() {
        return formulas;
    }

    /** A name for a table inside a condition or look-up, not used before. */
    String nextAlias() {
        return "x" + aliases++;
    }

    static String operator(Comparison comparison) {
        return switch (comparison) {
            case EQ -> " = ";
            case NE -> " <> ";
            case LT -> " < ";
            case LTE -> " <= ";
            case GT -> " > ";
            case GTE -> " >= ";
        };
    }
}
