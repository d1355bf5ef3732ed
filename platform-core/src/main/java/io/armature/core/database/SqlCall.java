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

    public static SqlCall of(String text, @Nullable Object... values) {
        return new SqlCall(text, Arrays.asList(values));
    }
}
