package io.armature.core.query;

import java.util.Optional;

/**
 * Which page of a list.
 *
 * @param backward counted from the end ({@code last}, {@code before}) instead of from the start
 * @param size how many records, 1 to 1,000
 * @param defaultSize when no size is given
 * @param cursor where the page begins: after (or, backward, before) the record of this cursor
 */
public record Paging(boolean backward, Optional<Operand> size, int defaultSize, Optional<Operand> cursor) {
    public static final int MAX_SIZE = 1_000;
    public static final int ROOT_SIZE = 50;
    public static final int NESTED_SIZE = 20;
}
