package io.armature.core.value;

import io.armature.metadata.resolve.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands beside a value to be compared without regard to case and accents (design decision 12). */
public final class FoldedKey {
    private FoldedKey() {}

    /**
     * The folded key.
     *
     * @param field whose value it is
     * @param canonical the value
     * @param folding of the organisation
     * @return a text for a text, a list for tags, texts by component for composites; null for null
     */
    public static @Nullable Object of(Field field, @Nullable Object canonical, TextFolding folding) {
        if (canonical == null) {
            return null;
        }
        return switch (field.valueKind()) {
            case TEXT -> folding.key(field.type(), (String) canonical);
            case TAGS ->
                ((List<?>) canonical)
                        .stream().map(tag -> TextKey.of((String) tag)).toList();
            case ADDRESS, PERSON_NAME -> byComponent((Map<?, ?>) canonical);
            case LONG_TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, DATETIME, KEY, ID, TIME, DURATION, KEYS, JSON, GEO ->
                throw new IllegalArgumentException(field.valueKind() + " has no folded key");
        };
    }

    private static Map<String, String> byComponent(Map<?, ?> texts) {
        Map<String, String> keys = new LinkedHashMap<>();
        texts.forEach((component, text) -> keys.put((String) component, TextKey.of((String) text)));
        return keys;
    }
}
