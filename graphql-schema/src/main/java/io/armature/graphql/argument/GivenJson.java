package io.armature.graphql.argument;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A JSON argument as given, in the document or in variables: its structure, and where each value comes from. */
sealed interface GivenJson {
    InputSource source();

    record Nothing() implements GivenJson {
        @Override
        public InputSource source() {
            throw new IllegalStateException("A null has no source");
        }
    }

    /** A string, number or truth value. */
    record Scalar(InputSource source) implements GivenJson {}

    record Members(SequencedMap<String, GivenJson> byName, InputSource source) implements GivenJson {}

    record Items(List<GivenJson> items, InputSource source) implements GivenJson {
        /** Whether it holds nothing but scalars, so that only its values matter. */
        boolean ofScalars() {
            return items.stream().allMatch(Scalar.class::isInstance);
        }
    }

    /** @param variables coerced */
    static GivenJson of(Value<?> value, Map<String, Object> variables) {
        return switch (value) {
            case NullValue none -> new Nothing();
            case VariableReference reference ->
                held(new InputSource.Variable(reference.getName(), List.of()), variables.get(reference.getName()));
            case ObjectValue object -> members(object, variables);
            case ArrayValue array -> items(array, variables);
            case StringValue text -> literal(text.getValue());
            case BooleanValue truth -> literal(truth.isValue());
            case IntValue whole -> literal(whole.getValue());
            case FloatValue decimal -> literal(decimal.getValue());
            case EnumValue name -> literal(name.getName());
            default -> throw BadArgument.because("Not a JSON value.");
        };
    }

    /** A value inside a variable, or the whole of it. */
    static GivenJson held(InputSource.Variable source, @Nullable Object value) {
        return switch (value) {
            case null -> new Nothing();
            case Map<?, ?> map -> {
                SequencedMap<String, GivenJson> members = new LinkedHashMap<>();
                map.forEach((key, member) -> members.put(String.valueOf(key), held(source.at(key), member)));
                yield new Members(members, source);
            }
            case List<?> list -> {
                List<GivenJson> items = new ArrayList<>();
                for (int i = 0; i < list.size(); i++) {
                    items.add(held(source.at(i), list.get(i)));
                }
                yield new Items(items, source);
            }
            default -> new Scalar(source);
        };
    }

    private static GivenJson literal(Object value) {
        return new Scalar(new InputSource.Literal(value));
    }

    private static GivenJson members(ObjectValue object, Map<String, Object> variables) {
        SequencedMap<String, GivenJson> members = new LinkedHashMap<>();
        SequencedMap<String, InputSource> sources = new LinkedHashMap<>();
        for (ObjectField field : object.getObjectFields()) {
            if (missing(field.getValue(), variables)) {
                continue;
            }
            GivenJson member = of(field.getValue(), variables);
            members.put(field.getName(), member);
            if (!(member instanceof Nothing)) {
                sources.put(field.getName(), member.source());
            }
        }
        return new Members(members, new InputSource.Together(sources));
    }

    /** A member whose variable is not given counts as not given, as it does in input objects. */
    private static boolean missing(Value<?> value, Map<String, Object> variables) {
        return value instanceof VariableReference reference && !variables.containsKey(reference.getName());
    }

    private static GivenJson items(ArrayValue array, Map<String, Object> variables) {
        List<GivenJson> items =
                array.getValues().stream().map(value -> of(value, variables)).toList();
        List<InputSource> sources = items.stream()
                .filter(item -> !(item instanceof Nothing))
                .map(GivenJson::source)
                .toList();
        return new Items(items, new InputSource.Several(sources));
    }
}
