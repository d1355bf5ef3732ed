package io.armature.graphql.argument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** An argument as given: its structure is known to the plan, its values only to the request. */
public sealed interface Arg {

    /** An explicit null. */
    record Nothing() implements Arg {}

    /**
     * A scalar, an enum or a list of them.
     *
     * @param source where the value comes from
     * @param now the value in the request at hand; only enums may be looked at, as only they are part of the shape
     */
    record Leaf(InputSource source, Object now) implements Arg {}

    record Members(SequencedMap<String, Arg> byName) implements Arg {
        public Members {
            byName = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byName));
        }
    }

    record Items(List<Arg> items) implements Arg {
        public Items {
            items = List.copyOf(items);
        }
    }
}
