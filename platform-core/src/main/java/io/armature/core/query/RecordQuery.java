package io.armature.core.query;

import io.armature.metadata.resolve.Module;
import java.util.List;

/** What is asked of the records of one module: a root field of a request, whatever its depth, or a nested list. */
public sealed interface RecordQuery {
    Module module();

    /**
     * A page of a list.
     *
     * @param order most significant first; the id is always added last
     * @param reads of every record
     * @param totalCount whether to count all records that match (at most {@link #COUNT_LIMIT} + 1 are looked at)
     * @param cursors whether cursors of records are asked for
     * @param aggregates figures over all records that match, whatever the page
     */
    record Page(
            Module module,
            Predicate where,
            List<Order> order,
            Paging paging,
            Deleted deleted,
            List<Read> reads,
            boolean totalCount,
            boolean cursors,
            List<Aggregate> aggregates)
            implements RecordQuery {
        public Page {
            order = List.copyOf(order);
            reads = List.copyOf(reads);
            aggregates = List.copyOf(aggregates);
        }

        /** Without figures. */
        public Page(
                Module module,
                Predicate where,
                List<Order> order,
                Paging paging,
                Deleted deleted,
                List<Read> reads,
                boolean totalCount,
                boolean cursors) {
            this(module, where, order, paging, deleted, reads, totalCount, cursors, List.of());
        }

        /** Whether more is told of the list than its page. */
        public boolean told() {
            return totalCount || !aggregates.isEmpty();
        }
    }

    /** At most one record: by id or by a unique value. */
    record One(Module module, Predicate where, List<Read> reads) implements RecordQuery {
        public One {
            reads = List.copyOf(reads);
        }
    }

    /** The records of given ids, deleted ones included: what a write answers with. */
    record Batch(Module module, Operand ids, List<Read> reads) implements RecordQuery {
        public Batch {
            reads = List.copyOf(reads);
        }
    }

    /** The live records of given ids, in the order of the ids. */
    record Several(Module module, Operand ids, List<Read> reads) implements RecordQuery {
        public Several {
            reads = List.copyOf(reads);
        }
    }

    /**
     * Figures over all records that match, per group.
     *
     * @param groups what the groups have in common; none for one group of all
     * @param keyReads what is read of a group's key
     * @param having which groups are told
     * @param order most significant first; the keys decide between equals
     * @param paging how many groups
     */
    record Aggregate(
            Module module,
            Predicate where,
            Deleted deleted,
            List<GroupBy> groups,
            List<Read> keyReads,
            List<Measure> measures,
            Having having,
            List<GroupOrder> order,
            Paging paging)
            implements RecordQuery {
        public Aggregate {
            groups = List.copyOf(groups);
            keyReads = List.copyOf(keyReads);
            measures = List.copyOf(measures);
            order = List.copyOf(order);
        }
    }

    /** Counts stop here: a count above is reported as this, and as a minimum. */
    int COUNT_LIMIT = 10_000;
}
