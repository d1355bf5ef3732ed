package io.armature.core.sql;

import io.armature.core.query.CallerIds;
import io.armature.core.query.Operand;
import io.armature.core.query.Predicate;
import io.armature.metadata.access.SharedLevel;

/**
 * Conditions that only permissions have. What they look up depends on no row, so it is written as an array that PostgreSQL
 * computes once and searches the index for: a look-up per row would never use the index, since behind row-level security an
 * alternative with a subquery of its own is not leakproof.
 */
final class AccessSql {
    private final PredicateSql predicates;
    private final Parameters parameters;

    AccessSql(PredicateSql predicates, Parameters parameters) {
        this.predicates = predicates;
        this.parameters = parameters;
    }

    String among(String alias, Predicate.Among among) {
        String inner = predicates.nextAlias();
        return oneOf(
                FieldSql.reference(alias, among.field()),
                "select " + FieldSql.reference(inner, among.selected()) + " from "
                        + among.module().table() + " " + inner + " where "
                        + predicates.condition(inner, among.where()));
    }

    String below(String alias, Predicate.Below below) {
        String top = predicates.nextAlias();
        String child = predicates.nextAlias();
        String tree = predicates.nextAlias();
        String table = below.module().table();
        return oneOf(
                FieldSql.reference(alias, below.field()),
                "with recursive " + tree + "(id) as (select " + top + ".id from " + table + " " + top + " where "
                        + predicates.condition(top, below.top()) + " union select " + child + ".id from " + table + " "
                        + child + " join " + tree + " on " + FieldSql.reference(child, below.parent()) + " = " + tree
                        + ".id where " + child + ".org_id = " + parameters.organisation() + " and " + child
                        + ".deleted_at is null) select id from " + tree);
    }

    String shared(String alias, Predicate.Shared shared) {
        String share = predicates.nextAlias();
        String level = shared.level() == SharedLevel.READ ? "" : " and " + share + ".level = 'READ_WRITE'";
        String grantees =
                parameters.add(new Parameter.Several(new Operand.OfCaller(CallerIds.GRANTEES), Encoding.UUID));
        return oneOf(
                alias + ".id",
                "select " + share + ".record_id from record_share " + share + " where " + share + ".org_id = "
                        + parameters.organisation() + " and " + share + ".grantee_id = any(" + grantees + ") and "
                        + share + ".module_no = " + ModuleRows.number(shared.module()) + level);
    }

    private static String oneOf(String id, String select) {
        return id + " = any(array(" + select + "))";
    }
}
