package io.armature.core.database;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement with its values, ready to send. The text holds {@code $1 $2 …} only, never a value.
 *
 * @param text SQL text, constant per plan so that prepared statements are re-used
 * @param values the parameters in order; Java types as in {@link SqlRows}, arrays ({@code String[]}, {@code UUID[]},
 *     {@code BigDecimal[]} …) for array parameters, {@code io.vertx.core.json.JsonObject}-free: jsonb is sent as String
 *     and cast in the text by way of text ({@code $1::text::jsonb}; a bare {@code $1::jsonb} stores a JSON string)
 */
public record SqlCall(String text, List<@Nullable Object> values) {

    /** That a text leaves a parameter out is a mistake of whoever wrote it: tests, which run with assertions, show it. */
    public SqlCall {
        assert namesAll(text, values.size()) : "A parameter that the text does not name: " + text;
    }

    public static SqlCall of(String text, @Nullable Object... values) {
        return new SqlCall(text, Arrays.asList(values));
    }

    /**
     * The server refuses to guess the type of a parameter that stands nowhere. The driver then prepares the statement again with types
     * of its own, outside its cache and its order: in a transaction that fails, and two at a time exchange their values.
     */
    private static boolean namesAll(String text, int parameters) {
        for (int number = 1; number <= parameters; number++) {
            int place = text.indexOf("$" + number);
            int length = Integer.toString(number).length() + 1;
            while (place >= 0 && place + length < text.length() && Character.isDigit(text.charAt(place + length))) {
                place = text.indexOf("$" + number, place + 1);
            }
            if (place < 0) {
                return false;
            }
        }
        return true;
    }
}
