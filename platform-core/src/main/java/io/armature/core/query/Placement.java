package io.armature.core.query;

import java.util.List;

/** Where the answer to a {@link Read} is found in a block's rows. */
public sealed interface Placement {

    record AtColumn(int column) implements Placement {}

    /**
     * A joined record.
     *
     * @param idColumn null there means no record
     * @param reads placements of the joined record's reads, in their order
     */
    record Joined(int idColumn, List<Placement> reads) implements Placement {
        public Joined {
            reads = List.copyOf(reads);
        }
    }

    /**
     * A nested list.
     *
     * @param child index of the child block
     * @param totalColumn column of the total count in this block, or -1
     */
    record Nested(int child, int totalColumn) implements Placement {}
}
