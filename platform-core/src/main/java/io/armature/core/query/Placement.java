package io.armature.core.query;

import io.armature.metadata.resolve.Module;
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

    /** One of the values that a column packs together. */
    record AtElement(int column, int element) implements Placement {}

    /** A record of any of several modules; at most one of the targets is there. */
    record OneOf(List<Target> targets) implements Placement {
        public OneOf {
            targets = List.copyOf(targets);
        }
    }

    /** Where records of one module are found. */
    sealed interface Target {
        Module module();

        /** Placements of the record's reads, in their order. */
        List<Placement> reads();
    }

    /** A joined record: null in the id's column means none. */
    record JoinedTarget(Module module, int idColumn, List<Placement> reads) implements Target {
        public JoinedTarget {
            reads = List.copyOf(reads);
        }
    }

    /** A record whose values are packed into one column, its id first; the id says whether it is of the module. */
    record PackedTarget(Module module, int column, List<Placement> reads) implements Target {
        public PackedTarget {
            reads = List.copyOf(reads);
        }
    }

    /**
     * A nested list.
     *
     * @param child index of the child block; those of its aggregates follow it
     * @param totalColumn column of the total count in this block, or -1
     */
    record Nested(int child, int totalColumn) implements Placement {}
}
