package io.armature.graphql.argument;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A step of an order in the generic record API, which names its field, as a step of the module's own order: {@code { field:
 * "home", component: "city" }} as {@code { home: { city: ASC } }}, {@code { field: "site", from: … }} as {@code { site: {
 * from: … } }}.
 */
final class NamedOrder {
    private static final String ORDER_BY = "orderBy";
    private static final String FROM = "from";
    private static final String COMPONENT = "component";
    private static final String DIRECTION = "direction";
    private static final Set<String> COMPOSITES = Set.of("GeoOrder", "PostalAddressOrder", "PersonNameOrder");
    private static final Arg ASCENDING = new Arg.Leaf(new InputSource.Literal("ASC"), "ASC");

    private final Map<String, Arg> given;
    private final Map<String, Object> variables;

    /**
     * @param given the step's members
     * @param variables coerced
     */
    NamedOrder(Map<String, Arg> given, Map<String, Object> variables) {
        this.given = given;
        this.variables = variables;
    }

    /** The step in the module's own form. Refused: BAD_REQUEST for a field, component or origin that makes no order. */
    Arg in(GraphQLInputObjectType order) {
        String field = text("field").orElse("");
        List<String> path = List.of(field.split("\\.", -1));
        return step(field, path, order);
    }

    /** @param path what is left of the names on the way: {@code account.name} goes by the reference and its target's order */
    private Arg step(String field, List<String> path, GraphQLInputObjectType order) {
        String name = path.getFirst();
        GraphQLInputObjectField member = order.getFieldDefinition(name);
        if (member == null) {
            throw BadArgument.at(ORDER_BY, "There is no field '" + field + "' to order by.");
        }
        GraphQLInputType type = (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(member.getType());
        if (path.size() == 1) {
            return members(Map.of(name, value(field, type)));
        }
        if (!(type instanceof GraphQLInputObjectType object) || object.getFieldDefinition(FROM) != null) {
            throw BadArgument.at(ORDER_BY, "There is no field '" + field + "' to order by.");
        }
        return members(Map.of(name, step(field, path.subList(1, path.size()), object)));
    }

    private Arg value(String field, GraphQLInputType type) {
        if (type instanceof GraphQLEnumType) {
            refuse(COMPONENT, "'" + field + "' has no components; leave component out.");
            refuse(FROM, "'" + field + "' is no place; leave from out.");
            return direction();
        }
        GraphQLInputObjectType structured = (GraphQLInputObjectType) type;
        if (!COMPOSITES.contains(structured.getName())) {
            throw BadArgument.at(
                    ORDER_BY,
                    "'" + field + "' stands for other records: say what of them, such as " + field + "."
                            + names(structured).iterator().next() + ".");
        }
        return structured.getFieldDefinition(FROM) == null ? component(field, structured) : distance(field);
    }

    private Arg distance(String field) {
        refuse(COMPONENT, "'" + field + "' is a place; leave component out and say from where.");
        Arg from = present(FROM)
                .orElseThrow(() -> BadArgument.at(
                        ORDER_BY,
                        "'" + field + "' is a place: say from where distances are measured, such as"
                                + " from: { latitude: 52.52, longitude: 13.405 }."));
        LinkedHashMap<String, Arg> order = new LinkedHashMap<>();
        order.put(FROM, from);
        order.put(DIRECTION, direction());
        return new Arg.Members(order);
    }

    private Arg component(String field, GraphQLInputObjectType components) {
        refuse(FROM, "'" + field + "' is no place; leave from out and say which component.");
        String component = text(COMPONENT).orElse("");
        if (components.getFieldDefinition(component) == null) {
            throw BadArgument.at(
                    ORDER_BY,
                    "'" + field + "' is ordered by one of its components: " + String.join(", ", names(components))
                            + ".");
        }
        return members(Map.of(component, direction()));
    }

    private static Set<String> names(GraphQLInputObjectType components) {
        LinkedHashMap<String, GraphQLInputObjectField> byName = new LinkedHashMap<>();
        components.getFieldDefinitions().forEach(component -> byName.put(component.getName(), component));
        return byName.keySet();
    }

    private void refuse(String member, String message) {
        if (present(member).isPresent()) {
            throw BadArgument.at(ORDER_BY, message);
        }
    }

    private Arg direction() {
        return present(DIRECTION).orElse(ASCENDING);
    }

    private Optional<Arg> present(String member) {
        return Optional.ofNullable(given.get(member)).filter(arg -> !(arg instanceof Arg.Nothing));
    }

    private Optional<String> text(String member) {
        return given.get(member) instanceof Arg.Leaf leaf
                ? Optional.ofNullable(leaf.source().value(variables)).map(Object::toString)
                : Optional.empty();
    }

    private static Arg members(Map<String, Arg> only) {
        return new Arg.Members(new LinkedHashMap<>(only));
    }
}
