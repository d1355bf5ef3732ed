package io.armature.graphql.request;

import io.armature.core.query.Order;
import io.armature.graphql.argument.Arg;
import io.armature.graphql.argument.BadArgument;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code orderBy} of a module as the keys of an order. */
final class OrderCompiler {
    private final Module module;

    OrderCompiler(Module module) {
        this.module = module;
    }

    List<Order> compile(Optional<Arg> orderBy) {
        List<Order> keys = new ArrayList<>();
        for (Arg item : items(orderBy)) {
            Map.Entry<String, Arg> only = only(item);
            keys.add(key(only.getKey(), FilterCompiler.enumValue(only.getKey(), only.getValue())));
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

    private Order key(String name, String direction) {
        Field field = module.fieldOfValue(name)
                .orElseThrow(() -> BadArgument.because("There is no field '" + name + "' to order by."));
        return switch (direction) {
            case "ASC" -> new Order(field, false, false);
            case "DESC" -> new Order(field, true, false);
            case "ASC_NULLS_FIRST" -> new Order(field, false, true);
            case "DESC_NULLS_FIRST" -> new Order(field, true, true);
            default -> throw BadArgument.because("'" + direction + "' is no direction.");
        };
    }
}
