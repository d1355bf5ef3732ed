package io.armature.metadata.resolve;

import io.armature.metadata.expression.formula.Calculation;
import java.util.Optional;

/** Where a field's value lives in the record table of its module (design decision 8). */
public sealed interface FieldStorage {

    /** The slot that serves filters and orders besides, when the organisation indexed the field. */
    Optional<Slot> slot();

    /**
     * A real column.
     *
     * @param name column name, snake case; a reference {@code account} is {@code account_id}
     * @param keyColumn the column with the folded key (design decision 12): {@code <name>_key}; one text for a TEXT kind,
     *     a list for TAGS, an object by component for ADDRESS and PERSON_NAME
     * @param indexed whether the table has an index {@code (org_id, key column or column, id)} on it
     * @param slot a slot, when the organisation switched {@code indexed} on for a column without an index
     */
    record Column(String name, Optional<String> keyColumn, boolean indexed, Optional<Slot> slot)
            implements FieldStorage {

        /** The column beside an amount of money with its worth in the organisation's currency. */
        public String baseColumn() {
            return name + "_base";
        }
    }

    /**
     * One component of a composite value; what reads and conditions name, never stored by itself.
     *
     * @param whole where the composite value lives
     * @param component name of the component
     */
    record Part(FieldStorage whole, String component) implements FieldStorage {

        /** No component has one. */
        @Override
        public Optional<Slot> slot() {
            return Optional.empty();
        }
    }

    /**
     * Nowhere: the value is computed when it is read.
     *
     * @param expression as it was written
     * @param calculation over the names of fields of the catalog
     */
    record Computed(String expression, Calculation calculation) implements FieldStorage {

        /** Nothing is stored, so nothing is indexed. */
        @Override
        public Optional<Slot> slot() {
            return Optional.empty();
        }
    }

    /**
     * A key of the {@code custom jsonb} column, and a typed slot column besides when the field is indexed. Kinds with a
     * folded key keep it beside the value, under {@link #keyId()}.
     *
     * @param shortId key inside {@code custom}, {@code f} and a number
     * @param slot the slot, also while it is being filled; only a READY slot may serve a filter or an order
     */
    record Custom(String shortId, Optional<Slot> slot) implements FieldStorage {

        /** Key inside {@code custom} of the folded text: {@code k7} for {@code f7}. */
        public String keyId() {
            return "k" + shortId.substring(1);
        }

        /** Key inside {@code custom} of what an amount is worth in the organisation's currency: {@code b7}. */
        public String baseId() {
            return "b" + shortId.substring(1);
        }
    }
}
