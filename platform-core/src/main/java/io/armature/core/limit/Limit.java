package io.armature.core.limit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something of which a request or a caller may have only so much. */
public enum Limit {
    /** Records per page, ids per {@code nodes}. */
    PAGE_SIZE(1_000, 1, 10_000),
    /** Records per page of a root list when none is asked for. */
    DEFAULT_PAGE_SIZE(50, 1, 1_000),
    /** Records per page of a nested list when none is asked for. */
    DEFAULT_NESTED_PAGE_SIZE(20, 1, 1_000),
    /** Bytes of a document. */
    DOCUMENT_BYTES(100 * 1024, 1_024, 1024 * 1024),
    /** Tokens of a document. */
    DOCUMENT_TOKENS(15_000, 100, 100_000),
    /** Levels of an operation, and of input objects within one another. */
    DEPTH(15, 2, 50),
    /** Fields that an operation selects, fragments spread. */
    FIELDS(500, 10, 10_000),
    /** Root fields of an operation. */
    ROOT_FIELDS(30, 1, 500),
    /** How often one field may be selected beside itself. */
    ALIASES(50, 1, 500),
    /** Records that a request could read or write at worst. */
    COST(50_000, 1_000, 1_000_000),
    /** Records that one mutation may write. */
    BATCH_SIZE(1_000, 1, 1_000),
    /** Milliseconds that one slow statement may take; the connections' own limit holds beside it. */
    STATEMENT_MILLIS(10_000, 100, 10_000),
    /** Bytes of a request's body. */
    BODY_BYTES(5 * 1024 * 1024, 10 * 1024, 20 * 1024 * 1024),
    /** Milliseconds from a request's first byte to its answer. */
    REQUEST_MILLIS(30_000, 500, 600_000),
    /** Cost that one token may spend in a minute; 0 does not count. */
    COST_PER_MINUTE(1_000_000, 0, Integer.MAX_VALUE);

    private final int standard;
    private final int least;
    private final int most;

    Limit(int standard, int least, int most) {
        this.standard = standard;
        this.least = least;
        this.most = most;
    }

    /** What holds when nobody says otherwise. */
    public int standard() {
        return standard;
    }

    /** The smallest value it can be set to. */
    public int least() {
        return least;
    }

    /** The largest value it can be set to. */
    public int most() {
        return most;
    }

    /** Whether it can be set to this value. */
    public boolean takes(int value) {
        return value >= least && value <= most;
    }

    /** As configuration spells it: {@code root-fields}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The limit of that key or name; empty if there is none. */
    public static Optional<Limit> named(String text) {
        return Arrays.stream(values())
                .filter(limit -> limit.name().equals(text) || limit.key().equals(text))
                .findFirst();
    }
}
