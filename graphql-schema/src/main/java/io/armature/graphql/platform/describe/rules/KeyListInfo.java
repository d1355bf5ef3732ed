package io.armature.graphql.platform.describe.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A key and what belongs to it. */
@Type("KeyList")
@Description("A key and the names that belong to it.")
public record KeyListInfo(
        @NonNull @Description("The key.") String key,

        @NonNull @Description("What belongs to it.") List<String> values) {

    /** One per key, in the order of the keys. */
    static List<KeyListInfo> of(Map<String, List<String>> lists) {
        return new TreeMap<>(lists)
                .entrySet().stream()
                        .map(entry -> new KeyListInfo(entry.getKey(), entry.getValue()))
                        .toList();
    }
}
