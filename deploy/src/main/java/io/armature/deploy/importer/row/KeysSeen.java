package io.armature.deploy.importer.row;

import io.armature.deploy.importer.mapping.Repeats;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the keys of a step's rows and tells repeats apart.
 */
public final class KeysSeen {

    /** What a row means after the rows before it. */
    public sealed interface Verdict {
        /** The first with its key. */
        record First() implements Verdict {}

        /** Says the same as an earlier row. */
        record Repeat() implements Verdict {}

        /** An earlier row has its key. */
        record Clash(String reason) implements Verdict {}
    }

    private record Seen(long line, @Nullable Map<String, @Nullable Object> input) {}

    private final Repeats repeats;
    private final Map<String, Seen> byKey = new HashMap<>();

    public KeysSeen(Repeats repeats) {
        this.repeats = repeats;
    }

    /** Judges a row and remembers it when it is the first. */
    public Verdict see(InputRow row) {
        Optional<Seen> earlier = Optional.ofNullable(byKey.putIfAbsent(row.key().folded(), remembered(row)));
        return earlier.map(seen -> against(seen, row)).orElseGet(Verdict.First::new);
    }

    private Seen remembered(InputRow row) {
        return new Seen(row.line(), repeats == Repeats.MERGE ? row.input() : null);
    }

    private Verdict against(Seen seen, InputRow row) {
        return switch (repeats) {
            case REFUSE -> new Verdict.Clash("has the same key '" + row.key().text() + "' as line " + seen.line());
            case MERGE ->
                row.input().equals(seen.input())
                        ? new Verdict.Repeat()
                        : new Verdict.Clash("contradicts line " + seen.line() + " about '"
                                + row.key().text() + "'");
        };
    }
}
