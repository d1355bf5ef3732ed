package io.armature.core.sql;

import io.armature.core.query.Operand;
import io.armature.core.query.Order;
import io.armature.core.query.Source;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rows of a page as a derived table: filtered, in order, limited. A root list by an indexed key that may be null is
 * read in two branches, so that both are served by an index (design decision 13).
 */
final class RecordsSql {

    /** Rows of one branch, and their order and limit. */
    private record Branch(String select, String tail) {}

    private final Source.Records records;
    private final PredicateSql predicates;
    private final Parameters parameters;
    private final KeySql keys;
    private final OrderSql order;

    /** @param alias of the records, in the derived table and over it */
    RecordsSql(Source.Records records, String alias, PredicateSql predicates, Parameters parameters) {
        this.records = records;
        this.predicates = predicates;
        this.parameters = parameters;
        this.keys = new KeySql(alias, records.order(), predicates, parameters);
        this.order = new OrderSql(records, parameters, keys::inside);
    }

    /**
     * @param alias of the derived table
     * @param belongs the condition that ties the rows to a parent row, or empty at the root
     */
    String derivedTable(String alias, Optional<String> belongs) {
        return branched(belongs) ? branches(alias) : straight(alias, belongs);
    }

    /** The order of the page, said once more over the derived table. */
    String orderBy(String alias) {
        return new OrderSql(records, parameters, keys::outside).orderBy(alias, 0);
    }

    private boolean branched(Optional<String> belongs) {
        if (records.order().isEmpty() || belongs.isPresent()) {
            return false;
        }
        Order first = records.order().getFirst();
        return !first.key().neverNull() && first.servedByIndex();
    }

    private String straight(String alias, Optional<String> belongs) {
        String after = cursor(cursor ->
                order.neverNullFirst() ? order.afterAmongKnown(alias, cursor) : order.after(alias, cursor, 0));
        return "(" + select(alias) + belongs.map(tie -> " and " + tie).orElse("") + after + " order by "
                + order.orderBy(alias, 0) + limit() + ") " + alias;
    }

    private String branches(String alias) {
        String key = keys.inside(0).sql();
        Branch known = new Branch(
                select(alias) + " and " + key + " is not null" + cursor(cursor -> order.afterAmongKnown(alias, cursor)),
                " order by " + order.orderByKnownFirst(alias) + limit());
        Branch nulls = new Branch(
                select(alias) + " and " + key + " is null" + cursor(cursor -> order.afterAmongNulls(alias, cursor)),
                " order by " + order.orderBy(alias, 1) + limit());
        boolean nullsFirst = records.order().getFirst().nullsFirst();
        Branch first = nullsFirst ? nulls : known;
        Branch second = nullsFirst ? known : nulls;
        return "(with a as materialized (" + first.select() + first.tail() + "), b as materialized (" + gated(second)
                + ") select * from a union all select * from b) " + alias;
    }

    private String cursor(Function<Operand, String> condition) {
        return records.paging()
                .cursor()
                .map(cursor -> " and " + condition.apply(cursor))
                .orElse("");
    }

    /** The second branch is not even begun when the first has filled the page. */
    private String gated(Branch branch) {
        return branch.select() + " and (select count(*) from a) < " + size() + branch.tail();
    }

    private String select(String alias) {
        return "select " + alias + ".*" + keys.selected() + " from "
                + records.scan().module().table() + " " + alias + keys.joins() + " where "
                + predicates.condition(alias, records.scan().filter());
    }

    /** The outermost order and limit of a page. */
    String limit() {
        return " limit " + size();
    }

    private String size() {
        return parameters.add(new Parameter.Limit(records.paging(), 1));
    }
}
