package io.armature.deploy.leak;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Values of arguments: the least there must be, and those whose answer could tell something. */
final class Literals {
    private static final Set<String> EXACT =
            Set.of("eq", "ne", "in", "notIn", "eqIgnoreCase", "has", "hasAny", "hasAll");

    /** Endings of the names of inputs that lead on to the same of other records. */
    private static final List<String> ENDLESS = List.of("Where", "Order", "Group");

    private final Known known;
    private final SampleValues values;
    private final int breadth;

    /** @param breadth how many values are tried of every member of a condition */
    Literals(Known known, int breadth) {
        this.known = known;
        this.breadth = breadth;
        this.values = new SampleValues(known.catalog());
    }

    /** What refuses a type of which no value is known: a new scalar is to be told of here. */
    String least(GraphQLInputType type, Place place) {
        return switch (type) {
            case GraphQLNonNull nonNull -> least((GraphQLInputType) nonNull.getWrappedType(), place);
            case GraphQLList list -> "[" + least((GraphQLInputType) list.getWrappedType(), place) + "]";
            case GraphQLEnumType choice -> choice.getValues().getFirst().getName();
            case GraphQLScalarType scalar -> scalar(scalar.getName(), place).getFirst();
            case GraphQLInputObjectType object -> "{ " + needed(object, "", place) + " }";
            default -> throw new IllegalStateException("No value of " + type);
        };
    }

    /** The members that an object needs beside one; of a choice, its first if there is no other. */
    String needed(GraphQLInputObjectType object, String beside, Place place) {
        if (object.isOneOf() && !beside.isEmpty()) {
            return "";
        }
        return object.getFieldDefinitions().stream()
                .filter(member -> !member.getName().equals(beside))
                .filter(member -> object.isOneOf() || required(member))
                .sorted(Comparator.comparing(Literals::conditions))
                .limit(object.isOneOf() ? 1 : Long.MAX_VALUE)
                .map(member -> Marked.field(object.getName(), member.getName()) + ": "
                        + least(member.getType(), place.in(object.getName(), member.getName())))
                .collect(Collectors.joining(" "));
    }

    private static boolean required(GraphQLInputObjectField member) {
        return GraphQLTypeUtil.isNonNull(member.getType()) && !member.hasSetDefaultValue();
    }

    /** Values that could tell something: one for every operator, for every record that might be looked for. */
    List<String> telling(GraphQLInputType type, Place place) {
        return switch (type) {
            case GraphQLNonNull nonNull -> telling((GraphQLInputType) nonNull.getWrappedType(), place);
            case GraphQLList list ->
                telling((GraphQLInputType) list.getWrappedType(), place).stream()
                        .map(one -> "[" + one + "]")
                        .toList();
            case GraphQLEnumType choice ->
                choice.getValues().stream()
                        .map(value -> value.getName())
                        .limit(3)
                        .toList();
            case GraphQLScalarType scalar -> scalar(scalar.getName(), place);
            case GraphQLInputObjectType object -> telling(object, place);
            default -> throw new IllegalStateException("No value of " + type);
        };
    }

    /** At most two of those, of other members at other places. */
    List<String> two(GraphQLInputType type, Place place) {
        return switch (type) {
            case GraphQLNonNull nonNull -> two((GraphQLInputType) nonNull.getWrappedType(), place);
            case GraphQLList list ->
                two((GraphQLInputType) list.getWrappedType(), place).stream()
                        .map(one -> "[" + one + "]")
                        .toList();
            case GraphQLInputObjectType object
            when object.getName().endsWith("Where") || object.isOneOf() -> members(object, place, 2);
            default -> telling(type, place).stream().limit(2).toList();
        };
    }

    private List<String> telling(GraphQLInputObjectType object, Place place) {
        String name = object.getName();
        if (name.endsWith("RelationWhere")) {
            return members(object, place, 3);
        }
        if (name.endsWith("Where")) {
            return members(object, place, place.nested() ? 1 : Integer.MAX_VALUE);
        }
        return name.endsWith("Filter") || object.isOneOf()
                ? members(object, place, Integer.MAX_VALUE)
                : List.of(least(object, place));
    }

    private List<String> members(GraphQLInputObjectType object, Place place, int most) {
        List<String> all = new ArrayList<>();
        List<GraphQLInputObjectField> members = object.getFieldDefinitions().stream()
                .filter(member -> !place.nested() || !conditions(member))
                .toList();
        if (members.isEmpty()) {
            return List.of("{ " + needed(object, "", place) + " }");
        }
        int first = Math.floorMod(place.where().hashCode(), members.size());
        for (int i = 0; i < Math.min(most, members.size()); i++) {
            GraphQLInputObjectField member = members.get((first + i) % members.size());
            if (recursive(member, object)) {
                continue;
            }
            List<String> told = telling(member.getType(), place.in(object.getName(), member.getName()));
            String beside = needed(object, member.getName(), place);
            int start = Math.floorMod((member.getName() + place.where()).hashCode(), told.size());
            for (int j = 0; j < Math.min(told.size(), most < 4 ? 1 : breadth(object)); j++) {
                String one = told.get((start + j) % told.size());
                all.add("{ " + Marked.field(object.getName(), member.getName()) + ": " + one + " " + beside + " }");
            }
        }
        return all.isEmpty() ? List.of("{ " + needed(object, "", place) + " }") : all;
    }

    private int breadth(GraphQLInputObjectType object) {
        return object.getName().endsWith("Filter") ? Integer.MAX_VALUE : breadth;
    }

    /** What is within two conditions, orders or groups holds no further one: there would be no end. */
    private static boolean conditions(GraphQLInputObjectField member) {
        GraphQLNamedType type = GraphQLTypeUtil.unwrapAllAs((GraphQLType) member.getType());
        return type instanceof GraphQLInputObjectType && ENDLESS.stream().anyMatch(type.getName()::endsWith);
    }

    private static boolean recursive(GraphQLInputObjectField member, GraphQLInputObjectType object) {
        GraphQLNamedType type = GraphQLTypeUtil.unwrapAllAs((GraphQLType) member.getType());
        return type.getName().equals(object.getName());
    }

    private List<String> scalar(String name, Place place) {
        return switch (name) {
            case "ID" -> ids(place).stream().map(Literals::quoted).toList();
            case "String" -> texts(place).stream().map(Literals::quoted).toList();
            case "Int" -> List.of(numbers(place), "2");
            case "Float" -> List.of("47.0");
            case "Boolean" -> List.of("false", "true");
            case "Decimal", "Long" -> List.of("\"47\"");
            case "Date" -> List.of("\"2031-05-01\"");
            case "DateTime" -> List.of("\"2031-05-01T08:00:00Z\"");
            case "Time" -> List.of("\"17:01\"");
            case "Duration" -> List.of("\"PT47M\"");
            case "JSON" -> List.of("{}");
            default -> throw new IllegalStateException("No value of the scalar " + name);
        };
    }

    private static String numbers(Place place) {
        return place.member().equals("first") || place.member().equals("last") ? "3" : "47";
    }

    private List<String> ids(Place place) {
        Optional<Field> field = place.field(known.catalog());
        if (field.isPresent() && field.get().type() instanceof FieldType.Identity) {
            return known.ids(field.get().module());
        }
        if (field.isPresent()) {
            List<Module> targets = known.catalog().targets(field.get());
            if (!targets.isEmpty()) {
                return known.ids(targets.getFirst().name());
            }
        }
        if (place.destroys()) {
            return place.module()
                    .map(module -> known.untouchable(module.name()))
                    .orElse(List.of("01930000-0000-8001-8000-0000000000aa"));
        }
        return place.module().map(module -> known.ids(module.name())).orElseGet(this::allIds);
    }

    private List<String> allIds() {
        return known.catalog().modules().keySet().stream()
                .flatMap(module -> known.ids(module).stream())
                .toList();
    }

    private List<String> texts(Place place) {
        if (place.member().equals("after") || place.member().equals("before")) {
            return known.cursors();
        }
        Optional<Field> field = place.field(known.catalog());
        boolean exact = EXACT.contains(place.member()) || !place.nested();
        if (field.isPresent() && exact) {
            return List.of(values.text(field.get(), true, 1));
        }
        return switch (place.member()) {
            case "language", "locale" -> List.of("en");
            case "overlap" -> List.of("PT0S");
            default -> List.of(SampleValues.SECRET);
        };
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
