package io.armature.core.sql;

import io.armature.core.query.Block;
import io.armature.core.query.Column;
import io.armature.core.query.Measure;
import io.armature.core.query.Scan;
import io.armature.core.query.Source;
import io.armature.metadata.resolve.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Groups and their figures: grouped first, then joined with the records that reference keys name. */
final class GroupsSql {
    private static final int MOST_JOINED = 8;

    private final PredicateSql predicates;
    private final Parameters parameters;

    GroupsSql(PredicateSql predicates, Parameters parameters) {
        this.predicates = predicates;
        this.parameters = parameters;
    }

    /**
     * @param columns the block's columns over {@code g}
     * @param joins joins over {@code g}
     */
    String select(Block block, Source.Groups groups, String columns, String joins) {
        int keys = groups.groups().size();
        String order = IntStream.range(0, keys)
                .mapToObj(i -> "g.o" + i + " nulls last")
                .collect(Collectors.joining(", "));
        return "select " + columns + " from (" + grouped(block, groups) + ") g" + joins
                + (keys == 0 ? "" : " order by " + order)
                + " limit " + parameters.add(new Parameter.Limit(groups.paging(), 0));
    }

    static String keyName(Block block, Field field) {
        List<Source.GroupKey> keys = ((Source.Groups) block.source()).groups();
        int at = keys.stream().map(Source.GroupKey::field).toList().indexOf(field);
        if (at < 0) {
            throw new IllegalArgumentException(field.name() + " is no group key");
        }
        return "k" + at;
    }

    private String grouped(Block block, Source.Groups groups) {
        List<String> selected = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> orders = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        for (int i = 0; i < groups.groups().size(); i++) {
            Source.GroupKey key = groups.groups().get(i);
            selected.add(keyExpression(key, i) + " as k" + i);
            names.add(String.valueOf(i + 1));
            orders.add(orderExpression(key, i) + " as o" + i);
            joins.append(targetJoins(key, i));
        }
        MeasureSql figures = new MeasureSql(predicates.values());
        List<Measure> measures = block.columns().stream()
                .filter(Column.Figure.class::isInstance)
                .map(column -> ((Column.Figure) column).measure())
                .toList();
        for (int i = 0; i < measures.size(); i++) {
            selected.add(figures.expression("t", measures.get(i)) + " as f" + i);
        }
        selected.addAll(orders);
        if (selected.isEmpty()) {
            selected.add("count(*) as f");
        }
        return "select " + String.join(", ", selected) + " from "
                + groups.scan().module().table() + " t" + joins + " where "
                + predicates.condition("t", groups.scan().filter())
                + (names.isEmpty() ? "" : " group by " + String.join(", ", names));
    }

    private String keyExpression(Source.GroupKey key, int at) {
        if (key.targets().isEmpty()) {
            return predicates.values().stored("t", key.field());
        }
        return joined(key)
                ? IntStream.range(0, key.targets().size())
                        .mapToObj(i -> alias(at, i) + ".id")
                        .collect(Collectors.joining(", ", "coalesce(", ")"))
                : new AnySql(predicates).id(FieldSql.reference("t", key.field()), key.targets());
    }

    private String orderExpression(Source.GroupKey key, int at) {
        // the id has no min() before PostgreSQL 18; its text sorts the same way
        return key.targets().isEmpty()
                ? "min(" + predicates.values().order("t", key.field()).sql() + orderCast(key.field()) + ")"
                : "min(" + keyExpression(key, at) + "::text)";
    }

    /** A group reads all rows of a module, and so its targets are joined as long as they are few. */
    private static boolean joined(Source.GroupKey key) {
        return key.targets().size() <= MOST_JOINED;
    }

    private static String alias(int key, int target) {
        return "r" + key + "_" + target;
    }

    private static String orderCast(Field field) {
        return switch (field.valueKind()) {
            case BOOLEAN -> "::int";
            case ID -> "::text";
            case TEXT, LONG_TEXT, KEY, INTEGER, LONG, DECIMAL, DATE, DATETIME, TIME, DURATION -> "";
            case KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS ->
                throw new IllegalArgumentException(field.name() + " forms no groups");
        };
    }

    private String targetJoins(Source.GroupKey key, int at) {
        return joined(key)
                ? IntStream.range(0, key.targets().size())
                        .mapToObj(
                                i -> targetJoin(key, alias(at, i), key.targets().get(i)))
                        .collect(Collectors.joining())
                : "";
    }

    private String targetJoin(Source.GroupKey key, String alias, Scan target) {
        return " left join " + target.module().table() + " " + alias + " on " + alias + ".id = "
                + FieldSql.reference("t", key.field()) + " and " + predicates.condition(alias, target.filter());
    }
}
