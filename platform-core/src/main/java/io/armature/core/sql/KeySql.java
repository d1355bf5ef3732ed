package io.armature.core.sql;

import io.armature.core.query.Order;
import io.armature.core.query.OrderKey;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of an order over the records of a page. A key that is not the record's own is joined or counted once, inside the
 * page's derived table, and is there as {@code ok0}, {@code ok1} … outside.
 */
final class KeySql {
    private final String alias;
    private final List<Order> orders;
    private final PredicateSql predicates;
    private final Parameters parameters;
    private final List<String> expressions = new ArrayList<>();
    private final StringBuilder joins = new StringBuilder();

    KeySql(String alias, List<Order> orders, PredicateSql predicates, Parameters parameters) {
        this.alias = alias;
        this.orders = orders;
        this.predicates = predicates;
        this.parameters = parameters;
        orders.forEach(order -> expressions.add(expression(alias, order.key())));
    }

    /** How the values of a key are sent to be compared with it. */
    static Encoding encoding(OrderKey key) {
        return switch (key) {
            case OrderKey.Own own when own.origin().isPresent() -> Encoding.FLOAT8;
            case OrderKey.Own own -> ValueSql.compared(own.field());
            case OrderKey.Through through -> encoding(through.of());
            case OrderKey.Children children -> Encoding.INT8;
        };
    }

    /** The key of one step inside the derived table. */
    FieldSql.Comparable inside(int step) {
        return new FieldSql.Comparable(
                expressions.get(step), encoding(orders.get(step).key()));
    }

    /** The key of one step over the derived table. */
    FieldSql.Comparable outside(int step) {
        OrderKey key = orders.get(step).key();
        return new FieldSql.Comparable(outside(alias, key, step, predicates, parameters), encoding(key));
    }

    /** The same as it is selected from the derived table. */
    static String outside(String alias, OrderKey key, int step, PredicateSql predicates, Parameters parameters) {
        return key instanceof OrderKey.Own own ? own(alias, own, predicates, parameters) : alias + ".ok" + step;
    }

    private static String own(String alias, OrderKey.Own own, PredicateSql predicates, Parameters parameters) {
        return own.origin()
                .map(place -> new GeoSql(parameters).distance(alias, own.field(), place))
                .orElseGet(() -> predicates.values().order(alias, own.field()).sql());
    }

    /** What the derived table selects beside the record. */
    String selected() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < orders.size(); i++) {
            if (!(orders.get(i).key() instanceof OrderKey.Own)) {
                text.append(", ").append(expressions.get(i)).append(" as ok").append(i);
            }
        }
        return text.toString();
    }

    /** The records that the keys are of. */
    String joins() {
        return joins.toString();
    }

    private String expression(String from, OrderKey key) {
        return switch (key) {
            case OrderKey.Own own -> own(from, own, predicates, parameters);
            case OrderKey.Through through -> expression(joined(from, through), through.of());
            case OrderKey.Children children -> count(from, children);
        };
    }

    /** No record has no count, not none. */
    private String count(String from, OrderKey.Children children) {
        String count = predicates.count(from, children.relation(), children.target());
        return from.equals(alias) ? count : "(case when " + from + ".id is not null then " + count + " end)";
    }

    private String joined(String from, OrderKey.Through through) {
        String joined = predicates.nextAlias();
        joins.append(predicates.leftJoin(
                through.module(), joined, through.target(), FieldSql.reference(from, through.reference())));
        return joined;
    }
}
