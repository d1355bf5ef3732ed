package io.armature.graphql.request;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.query.GeoOrigin;
import io.armature.core.query.Order;
import io.armature.core.query.OrderKey;
import io.armature.core.query.Predicate;
import io.armature.graphql.argument.Arg;
import io.armature.graphql.argument.BadArgument;
import io.armature.graphql.argument.InputList;
import io.armature.metadata.model.Component;
import io.armature.metadata.model.Components;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code orderBy} of a module as the keys of an order. */
final class OrderCompiler {
    private static final String COUNT = "count";

    /** Records on the way to what is compared, and steps of an order that leave the record. */
    private static final int MOST_RECORDS = 5;

    private static final int MOST_ELSEWHERE = 10;

    private static final int MOST_STEPS = 20;

    private final Catalog catalog;
    private final Module module;
    private final InputList inputs;

    OrderCompiler(Catalog catalog, Module module, InputList inputs) {
        this.catalog = catalog;
        this.module = module;
        this.inputs = inputs;
    }

    List<Order> compile(Optional<Arg> orderBy) {
        List<Arg> items = items(orderBy);
        if (items.size() > MOST_STEPS) {
            throw tooComplex("has more than " + MOST_STEPS + " steps");
        }
        List<Order> keys = new ArrayList<>();
        Set<OrderKey> named = new HashSet<>();
        for (Arg item : items) {
            Order step = step(module, item, 0);
            // what the records were ordered by before orders nothing any more
            if (named.add(step.key())) {
                keys.add(step);
            }
        }
        long elsewhere =
                keys.stream().filter(order -> looksElsewhere(order.key())).count();
        if (elsewhere > MOST_ELSEWHERE) {
            throw tooComplex("has more than " + MOST_ELSEWHERE + " steps that look at other records or compute");
        }
        return keys;
    }

    private static boolean looksElsewhere(OrderKey key) {
        return !(key instanceof OrderKey.Own own) || own.field().computed();
    }

    private static List<Arg> items(Optional<Arg> orderBy) {
        return switch (orderBy.orElseGet(Arg.Nothing::new)) {
            case Arg.Items items -> items.items();
            case Arg.Members single -> List.of(single);
            case Arg.Nothing nothing -> List.of();
            case Arg.Leaf leaf -> throw BadArgument.because("'orderBy' takes a list of objects.");
        };
    }

    private static Map.Entry<String, Arg> only(Arg item) {
        if (item instanceof Arg.Members members && members.byName().size() == 1) {
            return members.byName().firstEntry();
        }
        throw BadArgument.because("Each member of 'orderBy' names exactly one field.");
    }

    private Order step(Module of, Arg item, int depth) {
        Map.Entry<String, Arg> only = only(item);
        String name = only.getKey();
        Optional<Field> own = of.fieldOfValue(name);
        if (own.isPresent()) {
            return key(own.get(), name, only.getValue());
        }
        if (depth == MOST_RECORDS) {
            throw tooComplex("goes through more than " + MOST_RECORDS + " records");
        }
        Field reference = of.fields().get(name);
        if (reference != null) {
            return through(reference, only.getValue(), depth);
        }
        ToManyRelation relation = of.relations().get(name);
        if (relation == null) {
            throw BadArgument.because("There is no field '" + name + "' to order by.");
        }
        String direction =
                FilterCompiler.enumValue(COUNT, FilterCompiler.required(members(name, only.getValue()), COUNT));
        return ordered(new OrderKey.Children(relation, new Predicate.All()), direction);
    }

    private Order through(Field reference, Arg value, int depth) {
        boolean ofOneModule = reference.type() instanceof FieldType.Reference;
        Map.Entry<String, Arg> only = ofOneModule ? Map.entry("", value) : only(value);
        Module target = catalog.targets(reference).stream()
                .filter(module -> ofOneModule || module.singular().equals(only.getKey()))
                .findFirst()
                .orElseThrow(() -> BadArgument.because("There is no '" + only.getKey() + "' to order by."));
        Order inner = step(target, only.getValue(), depth + 1);
        OrderKey key = new OrderKey.Through(reference, target, new Predicate.All(), inner.key());
        return new Order(key, inner.descending(), inner.nullsFirst());
    }

    private static ProblemException tooComplex(String what) {
        return ProblemException.of(
                ProblemCode.QUERY_TOO_COMPLEX, "This order " + what + ". Order by less, or by what is nearer.");
    }

    private Order key(Field field, String name, Arg value) {
        return switch (field.valueKind()) {
            case GEO -> distance(field, members(name, value));
            case ADDRESS, PERSON_NAME -> component(field, only(value));
            case TEXT, LONG_TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, DATETIME, KEY, ID ->
                plain(field, FilterCompiler.enumValue(name, value));
            case TIME, DURATION, KEYS, TAGS, JSON, EXTERNAL_IDS -> plain(field, FilterCompiler.enumValue(name, value));
        };
    }

    private static Order component(Field field, Map.Entry<String, Arg> only) {
        Component component = Components.of(field.valueKind(), only.getKey())
                .orElseThrow(() -> BadArgument.because("'" + only.getKey() + "' is no part of " + field.name() + "."));
        return plain(field.part(component), FilterCompiler.enumValue(only.getKey(), only.getValue()));
    }

    private Order distance(Field field, Map<String, Arg> members) {
        GeoOrigin from = new GeoCompiler(inputs).origin(members("from", FilterCompiler.required(members, "from")));
        String direction = members.get("direction") instanceof Arg.Leaf given ? String.valueOf(given.now()) : "ASC";
        return new Order(field, Optional.of(from), descending(direction), nullsFirst(direction));
    }

    private static Order plain(Field field, String direction) {
        return ordered(new OrderKey.Own(field, Optional.empty()), direction);
    }

    private static Order ordered(OrderKey key, String direction) {
        return new Order(key, descending(direction), nullsFirst(direction));
    }

    private static boolean descending(String direction) {
        return direction.startsWith("DESC");
    }

    private static boolean nullsFirst(String direction) {
        return direction.endsWith("NULLS_FIRST");
    }

    private static Map<String, Arg> members(String name, Arg value) {
        return FilterCompiler.members(name, value);
    }
}
