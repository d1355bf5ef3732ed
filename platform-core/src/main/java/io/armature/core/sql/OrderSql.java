package io.armature.core.sql;

import io.armature.core.query.Operand;
import io.armature.core.query.Order;
import io.armature.core.query.Source;
import java.util.function.IntFunction;

/**
 * Order and keyset conditions of a page (design decision 13). The id is always the last key; nulls stand together,
 * before or after all values.
 */
final class OrderSql {
    private final Source.Records records;
    private final Parameters parameters;
    private final IntFunction<FieldSql.Comparable> keys;

    /** @param keys the key of each step, by its place */
    OrderSql(Source.Records records, Parameters parameters, IntFunction<FieldSql.Comparable> keys) {
        this.records = records;
        this.parameters = parameters;
        this.keys = keys;
    }

    /** The keys from one place on, and the id. */
    String orderBy(String alias, int from) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < records.order().size(); i++) {
            Order order = records.order().get(i);
            text.append(keys.apply(i).sql());
            text.append(order.descending() ? " desc" : "");
            text.append(nulls(order)).append(", ");
        }
        return text + alias + ".id" + (records.idDescending() ? " desc" : "");
    }

    /** The order of rows whose first key is not null: spelled so that one index serves both directions. */
    String orderByKnownFirst(String alias) {
        Order first = records.order().getFirst();
        String rest = orderBy(alias, 1);
        return keys.apply(0).sql() + (first.descending() ? " desc, " : ", ") + rest;
    }

    /** Whether every row has a value of the first key, so that a page is one leading range of an index. */
    boolean neverNullFirst() {
        return !records.order().isEmpty() && records.order().getFirst().key().neverNull();
    }

    /** The condition that a row comes after the cursor, by the keys from one place on. */
    String after(String alias, Operand cursor, int from) {
        if (from == records.order().size()) {
            return alias + ".id" + (records.idDescending() ? " < " : " > ")
                    + parameters.add(new Parameter.CursorId(cursor));
        }
        Order order = records.order().get(from);
        FieldSql.Comparable key = keys.apply(from);
        String value = parameters.add(new Parameter.CursorKey(cursor, from, key.encoding()));
        String beyond = key.sql() + (order.descending() ? " < " : " > ") + value;
        String nullStep = order.nullsFirst()
                ? value + " is null and " + key.sql() + " is not null"
                : value + " is not null and " + key.sql() + " is null";
        return "(" + beyond + " or (" + nullStep + ") or (" + key.sql() + " is not distinct from " + value + " and "
                + after(alias, cursor, from + 1) + "))";
    }

    /** As {@link #after}, for rows whose first key is not null: a leading range that an index serves. */
    String afterAmongKnown(String alias, Operand cursor) {
        Order first = records.order().getFirst();
        FieldSql.Comparable key = keys.apply(0);
        String value = parameters.add(new Parameter.CursorKey(cursor, 0, key.encoding()));
        String range = key.sql() + (first.descending() ? " <= " : " >= ") + value;
        String beyond = key.sql() + (first.descending() ? " < " : " > ") + value;
        String tie = "(" + beyond + " or (" + key.sql() + " = " + value + " and " + after(alias, cursor, 1) + "))";
        String ordinary = "(" + range + " and " + tie + ")";
        boolean mayBeNull = first.nullsFirst() && !first.key().neverNull();
        return mayBeNull ? "(" + value + " is null or " + ordinary + ")" : ordinary;
    }

    /** As {@link #after}, for rows whose first key is null. */
    String afterAmongNulls(String alias, Operand cursor) {
        Order first = records.order().getFirst();
        FieldSql.Comparable key = keys.apply(0);
        String value = parameters.add(new Parameter.CursorKey(cursor, 0, key.encoding()));
        String tail = after(alias, cursor, 1);
        return first.nullsFirst()
                ? "(" + value + " is null and " + tail + ")"
                : "(" + value + " is not null or " + tail + ")";
    }

    private static String nulls(Order order) {
        if (order.key().neverNull()) {
            return "";
        }
        // PostgreSQL's default puts nulls last ascending and first descending
        boolean byDefault = order.descending() == order.nullsFirst();
        if (byDefault) {
            return "";
        }
        return order.nullsFirst() ? " nulls first" : " nulls last";
    }
}
