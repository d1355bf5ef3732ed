package io.armature.graphql.platform.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Keys that go with a key. */
@Description("Keys that go with a key.")
@Input("KeyListInput")
public record KeyListInput(
        @NonNull @Description("Key of a picklist; true and false of a BOOLEAN.")
        String key,

        @NonNull @Description("The keys or fields that go with it.")
        List<String> values) {

    /** The lists by key; of two for one key the later counts. */
    static Map<String, List<String>> byKey(@Nullable List<KeyListInput> lists) {
        Map<String, List<String>> byKey = new TreeMap<>();
        if (lists != null) {
            lists.forEach(list -> byKey.put(list.key(), list.values()));
        }
        return byKey;
    }
}
