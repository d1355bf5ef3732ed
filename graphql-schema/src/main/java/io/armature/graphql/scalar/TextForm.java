package io.armature.graphql.scalar;

/**
 * How a scalar that travels as text is read and written.
 *
 * @param <T> the canonical Java value
 */
interface TextForm<T> {

    /** The value of a text; {@link NotThisScalar} says what a caller should have written. */
    T read(String text);

    /** The text of a value, which {@link #read} takes back. */
    String write(T value);

    /** The value of something a data fetcher or a variable holds; {@link NotThisScalar} if it is none. */
    T from(Object raw);
}
