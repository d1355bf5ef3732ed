package io.armature.graphql.scalar;

import graphql.Directives;
import graphql.Scalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import java.util.List;

/** The scalars of the API beside GraphQL's own. They hold no state, so that every schema shares them. */
public final class ApiScalars {

    /** {@code LocalDate}. */
    public static final GraphQLScalarType DATE = scalar(
            "Date",
            "A day of the calendar without a time zone: \"2026-07-27\".",
            "https://scalars.graphql.org/andimarek/local-date.html",
            new TextCoercing<>(new DateForm()));

    /** {@code OffsetDateTime} in UTC, truncated to microseconds. */
    public static final GraphQLScalarType DATE_TIME = scalar(
            "DateTime",
            "An instant. Comes in with any offset (\"2026-07-27T11:30:00+02:00\"), goes out in UTC with microseconds"
                    + " (\"2026-07-27T09:30:00.000000Z\").",
            "https://scalars.graphql.org/andimarek/date-time.html",
            new TextCoercing<>(new DateTimeForm()));

    /** {@code LocalTime}, truncated to microseconds. */
    public static final GraphQLScalarType TIME = scalar(
            "Time",
            "A time of day without a time zone: \"09:30:00\", with microseconds when there are some"
                    + " (\"09:30:00.250000\").",
            "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
            new TextCoercing<>(new TimeForm()));

    /** {@code java.time.Duration}, truncated to microseconds. */
    public static final GraphQLScalarType DURATION = scalar(
            "Duration",
            "An exact length of time (ISO 8601): \"PT1H30M\". A day is 24 hours; months and years there are none.",
            "https://www.rfc-editor.org/rfc/rfc3339#appendix-A",
            new TextCoercing<>(new DurationForm()));

    /** {@code BigDecimal}. */
    public static final GraphQLScalarType DECIMAL = scalar(
            "Decimal",
            "An exact decimal number. Goes out as a string (\"1234.50\"), so that no digit is lost; comes in as a string or"
                    + " a number.",
            "https://www.rfc-editor.org/rfc/rfc8259#section-6",
            new TextCoercing<>(new DecimalForm()));

    /** {@code Long}. */
    public static final GraphQLScalarType LONG = scalar(
            "Long",
            "A whole number of 64 bits. Goes out as a string, which JavaScript reads without loss; comes in as a string or"
                    + " a number.",
            "https://www.rfc-editor.org/rfc/rfc8259#section-6",
            new TextCoercing<>(new LongForm()));

    /** Maps, lists, strings, numbers, booleans. */
    public static final GraphQLScalarType JSON =
            scalar("JSON", "Any JSON value.", "https://www.rfc-editor.org/rfc/rfc8259", new JsonCoercing());

    /** All of them. */
    public static final List<GraphQLScalarType> ALL = List.of(DATE, DATE_TIME, TIME, DURATION, DECIMAL, LONG, JSON);

    private ApiScalars() {}

    private static GraphQLScalarType scalar(String name, String description, String url, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .specifiedByUrl(url)
                .withAppliedDirective(specifiedBy(url))
                .coercing(coercing)
                .build();
    }

    /** The same once more, for the printer of SDL, which looks at directives alone. */
    private static GraphQLAppliedDirective specifiedBy(String url) {
        return GraphQLAppliedDirective.newDirective()
                .name(Directives.SpecifiedByDirective.getName())
                .argument(GraphQLAppliedDirectiveArgument.newArgument()
                        .name("url")
                        .type(GraphQLNonNull.nonNull(Scalars.GraphQLString))
                        .valueProgrammatic(url))
                .build();
    }
}
