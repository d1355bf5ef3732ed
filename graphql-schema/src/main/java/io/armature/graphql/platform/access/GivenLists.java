package io.armature.graphql.platform.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists that may be left out of inputs. */
final class GivenLists {

    private GivenLists() {}

    static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    static <T> Set<T> set(@Nullable List<T> given) {
        return given == null ? Set.of() : Set.copyOf(given);
    }
}
