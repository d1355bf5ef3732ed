package io.armature.graphql.request;

import io.armature.core.query.GeoOrigin;
import io.armature.core.query.Order;
import io.armature.graphql.argument.Arg;
import io.armature.graphql.argument.BadArgument;
import io.armature.graphql.argument.InputList;
import io.armature.metadata.model.Component;
import io.armature.metadata.model.Components;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code orderBy} of a module as the keys of an order. */
final class OrderCompiler {
    private final Module module;
    private final InputList inputs;

    OrderCompiler(Module module, InputList inputs) {
        this.module = module;
        this.inputs = inputs;
    }

    List<Order> compile(Optional<Arg> orderBy) {
        List<Order> keys = new ArrayList<>();
        for (Arg item : items(orderBy)) {
            Map.Entry<String, Arg> only = only(item);
            keys.add(key(only.getKey(), only.getValue()));
        }
        return keys;
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

    private Order key(String name, Arg value) {
        Field field = module.fieldOfValue(name)
                .orElseThrow(() -> BadArgument.because("There is no field '" + name + "' to order by."));
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
        return new Order(field, descending(direction), nullsFirst(direction));
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
