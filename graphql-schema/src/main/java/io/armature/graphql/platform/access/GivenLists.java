package io.armature.graphql.platform.access;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists that may be left out of inputs, and whose items the schema lets be null. */
final class GivenLists {

    private GivenLists() {}

    static <T> List<T> list(@Nullable List<T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }

    static <T> Set<T> set(@Nullable List<T> given) {
        return new HashSet<>(list(given));
    }
}
