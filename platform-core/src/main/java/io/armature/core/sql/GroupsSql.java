package io.armature.core.sql;

import io.armature.core.query.Block;
import io.armature.core.query.Bucket;
import io.armature.core.query.Column;
import io.armature.core.query.GroupOrder;
import io.armature.core.query.Having;
import io.armature.core.query.Scan;
import io.armature.core.query.Source;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Groups and their figures: grouped first, then joined with the records that reference keys name. */
final class GroupsSql {
    /** Alias of the records that are grouped. */
    static final String RECORDS = "t";

    private static final int MOST_JOINED = 8;

    private final Block block;
    private final Source.Groups groups;
    private final PredicateSql predicates;
    private final Parameters parameters;
    private final Map<List<Source.Step>, String> sources = new LinkedHashMap<>(Map.of(List.of(), RECORDS));
    private final StringBuilder joined = new StringBuilder();

    GroupsSql(Block block, Source.Groups groups, PredicateSql predicates, Parameters parameters) {
        this.block = block;
        this.groups = groups;
        this.predicates = predicates;
        this.parameters = parameters;
    }

    /**
     * @param belongs the condition that ties the records to a parent row, or empty at the root
     * @param columns the block's columns over {@code g}
     * @param joins joins over {@code g}
     * @param numbered whether to add the place among the groups
     */
    String select(Optional<String> belongs, String columns, String joins, boolean numbered) {
        List<String> steps = order();
        String order = steps.isEmpty() ? "" : "order by " + String.join(", ", steps);
        return "select " + columns + (numbered ? ", row_number() over (" + order + ") as n" : "") + " from ("
                + grouped(belongs) + ") g" + joins + " where " + having(groups.having()) + " " + order + " limit "
                + parameters.add(new Parameter.Limit(groups.paging(), 0));
    }

    static String keyName(Block block, Field field) {
        List<Source.GroupKey> keys = ((Source.Groups) block.source()).groups();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).path().isEmpty() && keys.get(i).field().equals(field)) {
                return "k" + i;
            }
        }
        throw new IllegalArgumentException(field.name() + " is no group key");
    }

    /** As asked, and between equals by the keys. */
    private List<String> order() {
        List<String> steps = new ArrayList<>();
        for (GroupOrder step : groups.order()) {
            String by =
                    switch (step.by()) {
                        case GroupOrder.By.Key key -> "g.o" + key.group();
                        case GroupOrder.By.Figure figure -> (textual(figure) ? "g.x" : "g.f") + figure.measure();
                    };
            steps.add(by + (step.descending() ? " desc" : "") + (step.nullsFirst() ? " nulls first" : " nulls last"));
        }
        for (int i = 0; i < groups.groups().size(); i++) {
            steps.add("g.o" + i + " nulls last");
            if (groups.groups().get(i).field().valueKind() == ValueKind.TEXT) {
                // texts that differ in case and accents only have one key
                steps.add("g.k" + i + " nulls last");
            }
        }
        return steps;
    }

    /** Whether groups are ordered by a text, which lists order by its key. */
    private boolean textual(GroupOrder.By.Figure figure) {
        return figures().anyMatch(column -> column.place() == figure.measure() && MeasureSql.isText(column.measure()));
    }

    private Stream<Column.Figure> figures() {
        return block.columns().stream()
                .filter(Column.Figure.class::isInstance)
                .map(Column.Figure.class::cast)
                .distinct();
    }

    private String having(Having having) {
        return switch (having) {
            case Having.All all when all.parts().isEmpty() -> "true";
            case Having.All all ->
                all.parts().stream().map(this::having).collect(Collectors.joining(" and ", "(", ")"));
            case Having.Any any when any.parts().isEmpty() -> "false";
            case Having.Any any -> any.parts().stream().map(this::having).collect(Collectors.joining(" or ", "(", ")"));
            case Having.Not not -> "((" + having(not.part()) + ") is not true)";
            case Having.Figure figure ->
                new TestSql(parameters).all("g.f" + figure.measure(), Encoding.NUMERIC, figure.tests());
        };
    }

    private String grouped(Optional<String> belongs) {
        List<String> selected = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < groups.groups().size(); i++) {
            Source.GroupKey key = groups.groups().get(i);
            String from = source(key.path());
            targetJoins(key, from, i);
            selected.add(keyExpression(key, from, i) + " as k" + i);
            names.add(String.valueOf(i + 1));
            orders.add(orderExpression(key, from, i) + " as o" + i);
        }
        MeasureSql measures = new MeasureSql(RECORDS, predicates);
        figures().forEach(figure -> {
            selected.add(measures.expression(figure.measure()) + " as f" + figure.place());
            if (MeasureSql.isText(figure.measure()) && ordered(figure)) {
                selected.add(measures.key(figure.measure()) + " as x" + figure.place());
            }
        });
        selected.addAll(orders);
        if (selected.isEmpty()) {
            selected.add("count(*) as f");
        }
        return "select " + String.join(", ", selected) + " from "
                + groups.scan().module().table() + " " + RECORDS + joined + " where "
                + predicates.condition(RECORDS, groups.scan().filter())
                + belongs.map(tie -> " and " + tie).orElse("")
                + (names.isEmpty() ? "" : " group by " + String.join(", ", names));
    }

    private boolean ordered(Column.Figure figure) {
        return groups.order().stream()
                .anyMatch(step -> step.by() instanceof GroupOrder.By.Figure by && by.measure() == figure.place());
    }

    /** The record at the end of a path, joined once. */
    private String source(List<Source.Step> path) {
        String known = sources.get(path);
        if (known != null) {
            return known;
        }
        Source.Step last = path.getLast();
        String from = source(path.subList(0, path.size() - 1));
        String alias = predicates.nextAlias();
        join(from, last.reference(), alias, last.target());
        sources.put(path, alias);
        return alias;
    }

    private String keyExpression(Source.GroupKey key, String from, int at) {
        if (key.bucket() != Bucket.VALUE) {
            return BucketSql.expression(predicates.values(), from, key.field(), key.bucket(), parameters);
        }
        if (key.targets().isEmpty()) {
            return predicates.values().stored(from, key.field());
        }
        return joined(key)
                ? IntStream.range(0, key.targets().size())
                        .mapToObj(i -> alias(at, i) + ".id")
                        .collect(Collectors.joining(", ", "coalesce(", ")"))
                : new AnySql(predicates).id(FieldSql.reference(from, key.field()), key.targets());
    }

    private String orderExpression(Source.GroupKey key, String from, int at) {
        if (key.bucket() != Bucket.VALUE) {
            return "min(" + keyExpression(key, from, at) + ")";
        }
        // the id has no min() before PostgreSQL 18; its text sorts the same way
        return key.targets().isEmpty()
                ? "min(" + predicates.values().order(from, key.field()).sql() + orderCast(key.field()) + ")"
                : "min(" + keyExpression(key, from, at) + "::text)";
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

    private void targetJoins(Source.GroupKey key, String from, int at) {
        if (joined(key)) {
            for (int i = 0; i < key.targets().size(); i++) {
                join(from, key.field(), alias(at, i), key.targets().get(i));
            }
        }
    }

    private void join(String from, Field reference, String alias, Scan target) {
        joined.append(
                predicates.leftJoin(target.module(), alias, target.filter(), FieldSql.reference(from, reference)));
    }
}
