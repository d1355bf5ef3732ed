package io.armature.graphql.argument;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import io.armature.core.view.ViewContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a saved view says, read as a list's own arguments. It stands among the request's variables under its key, so that plans
 * depend on its structure alone, as they do on JSON that a request sends.
 */
public final class ViewArguments {
    private static final String MODULE = "module";
    private static final String WHERE = "where";
    private static final String ORDER_BY = "orderBy";

    private final String key;
    private final Map<?, ?> said;
    private final Map<String, Object> variables;

    private ViewArguments(String key, Map<?, ?> said, Map<String, Object> variables) {
        this.key = key;
        this.said = said;
        this.variables = variables;
    }

    /** The view that an argument of a list names, if it is given; of what was put under its key, if anything was. */
    static Optional<ViewArguments> of(InputSource id, Map<String, Object> variables) {
        String key = ViewUses.key(id);
        return variables.get(key) instanceof Map<?, ?> said
                ? Optional.of(new ViewArguments(key, said, variables))
                : Optional.empty();
    }

    /** A view that no request names, to be checked. */
    public static ViewArguments of(ViewContent content) {
        Map<String, Object> said = said("", content);
        return new ViewArguments("", said, Map.of("", said));
    }

    /** What to put among the variables under the key of a view that can be used. */
    public static Map<String, Object> said(String module, ViewContent content) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put(MODULE, module);
        content.where().ifPresent(where -> said.put(WHERE, where));
        content.orderBy().ifPresent(order -> said.put(ORDER_BY, order));
        return said;
    }

    /** What to put there for a view that means nothing any more. */
    public static Map<String, Object> outdated() {
        return Map.of();
    }

    /** What plans may depend on of the views among the variables. */
    public static String shape(Map<String, Object> views) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(views).forEach((key, view) -> {
            JsonShape shape = new JsonShape(text);
            shape.whole(key);
            if (view instanceof Map<?, ?> said) {
                shape.whole(said.get(MODULE));
                shape.keys(said.get(WHERE));
                shape.whole(said.get(ORDER_BY));
            }
        });
        return text.toString();
    }

    /** Whether it means something on the catalog. */
    public boolean usable() {
        return said.containsKey(MODULE);
    }

    /** Name of the module whose records it lists. */
    public String module() {
        return String.valueOf(said.get(MODULE));
    }

    /** Its conditions with the structure of a module's own. Refused: BAD_REQUEST with the path of what does not fit. */
    public Optional<Arg> where(GraphQLInputObjectType type) {
        return json(WHERE).map(json -> new TypedJson(variables).read(json, type, WHERE));
    }

    /**
     * Its order as a module's own. Refused: BAD_REQUEST with the path of what does not fit.
     *
     * @param steps the type of orders that name their fields
     * @param order the module's own
     */
    public Optional<Arg> orderBy(GraphQLInputObjectType steps, GraphQLInputObjectType order) {
        return json(ORDER_BY)
                .map(json -> new TypedJson(variables).read(json, GraphQLList.list(steps), ORDER_BY))
                .map(read -> read instanceof Arg.Items items ? items : new Arg.Items(List.of(read)))
                .map(items -> new Arg.Items(
                        items.items().stream().map(step -> step(step, order)).toList()));
    }

    private Arg step(Arg given, GraphQLInputObjectType order) {
        Map<String, Arg> members = given instanceof Arg.Members object ? object.byName() : Map.of();
        return new NamedOrder(members, variables).in(order);
    }

    private Optional<GivenJson> json(String member) {
        return Optional.ofNullable(said.get(member))
                .map(value -> GivenJson.held(new InputSource.Variable(key, List.of(member)), value));
    }

    /** Every value of an argument, coerced. Refused: BAD_REQUEST with the path of what does not coerce. */
    public void requireValues(Arg arg) {
        switch (arg) {
            case Arg.Nothing nothing -> {}
            case Arg.Leaf leaf -> leaf.source().value(variables);
            case Arg.Members members -> members.byName().values().forEach(this::requireValues);
            case Arg.Items items -> items.items().forEach(this::requireValues);
        }
    }
}
