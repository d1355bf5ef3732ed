package io.armature.core.query;

import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Optional;

/** Where the rows of a block come from. */
public sealed interface Source {

    /** One row of no table, for figures about a whole list. */
    record Header() implements Source {}

    /**
     * A page of records.
     *
     * @param order as read: already reversed for a backward page; the id is implied last, in the direction of the first
     *     key
     * @param related the reference through which the records belong to a row of the parent block, for nested lists
     */
    record Records(Scan scan, List<Order> order, Paging paging, Optional<Field> related) implements Source {
        public Records {
            order = List.copyOf(order);
        }

        /** Whether the id, last key of every order, is read descending. */
        public boolean idDescending() {
            return order.isEmpty() ? paging.backward() : order.getFirst().descending();
        }
    }

    /** At most one record. */
    record OneRecord(Scan scan) implements Source {}

    /** Records by their ids, in the order of the ids. */
    record ByIds(Scan scan, Operand ids) implements Source {}

    /**
     * A page of the history of a row of the parent block, the newest change first.
     *
     * @param module of the record
     * @param fields of which changes are told
     */
    record Changes(Module module, List<Field> fields, Paging paging) implements Source {
        public Changes {
            fields = List.copyOf(fields);
        }
    }

    /**
     * What groups are formed by.
     *
     * @param path from the record to the one that has the field
     * @param targets of a reference: the records that may be seen, module by module; others count as no reference
     */
    record GroupKey(List<Step> path, Field field, Bucket bucket, List<Scan> targets) {
        public GroupKey {
            path = List.copyOf(path);
            targets = List.copyOf(targets);
        }
    }

    /** A reference, and the records it may lead to. */
    record Step(Field reference, Scan target) {}

    /**
     * One row per group.
     *
     * @param related the reference through which the records belong to a row of the parent block, for figures of its lists
     */
    record Groups(
            Scan scan,
            List<GroupKey> groups,
            Having having,
            List<GroupOrder> order,
            Paging paging,
            Optional<Field> related)
            implements Source {
        public Groups {
            groups = List.copyOf(groups);
            order = List.copyOf(order);
        }
    }
}
