package io.armature.core.value;

import io.armature.metadata.model.ExternalId;
import io.armature.metadata.resolve.Field;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
     * @return a text for a text, a list for tags and external ids, texts by component for composites; null for null
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
            case EXTERNAL_IDS -> withSystems((List<?>) canonical);
            case ADDRESS, PERSON_NAME -> byComponent((Map<?, ?>) canonical);
            case LONG_TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, DATETIME, KEY, ID, TIME, DURATION, KEYS, JSON, GEO ->
                throw new IllegalArgumentException(field.valueKind() + " has no folded key");
        };
    }

    /** The ids as they are, then their systems: a list is searched by either. */
    private static List<String> withSystems(List<?> ids) {
        Set<String> texts = new LinkedHashSet<>();
        ids.forEach(id -> texts.add((String) id));
        ids.forEach(id -> texts.add(ExternalId.of((String) id).system()));
        return List.copyOf(texts);
    }

    private static Map<String, String> byComponent(Map<?, ?> texts) {
        Map<String, String> keys = new LinkedHashMap<>();
        texts.forEach((component, text) -> keys.put((String) component, TextKey.of((String) text)));
        return keys;
    }
}
