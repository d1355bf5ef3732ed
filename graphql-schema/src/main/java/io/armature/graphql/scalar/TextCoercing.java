package io.armature.graphql.scalar;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.util.Locale;

/** Coerces a scalar that travels as text, by its {@link TextForm}. */
final class TextCoercing<T> implements Coercing<T, String> {
    private final TextForm<T> form;

    TextCoercing(TextForm<T> form) {
        this.form = form;
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        try {
            return form.write(form.from(value));
        } catch (NotThisScalar e) {
            throw new CoercingSerializeException(e.getMessage(), e);
        }
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return form.from(input);
        } catch (NotThisScalar e) {
            throw new CoercingParseValueException(e.getMessage(), e);
        }
    }

    @Override
    public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        try {
            return form.from(raw(input));
        } catch (NotThisScalar e) {
            throw new CoercingParseLiteralException(e.getMessage(), e);
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }

    private static Object raw(Value<?> literal) {
        return switch (literal) {
            case StringValue text -> text.getValue();
            case IntValue whole -> whole.getValue();
            case FloatValue decimal -> decimal.getValue();
            default -> literal;
        };
    }
}
