package io.armature.core.query;

import io.armature.metadata.access.SharedLevel;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import io.armature.metadata.resolve.UniqueKey;
import java.util.List;

/**
 * A condition on a record. User filters, saved views, permissions and the organisation itself are all predicates. Logic
 * is two-valued: on a null value every comparison is false, and {@link Not} is the exact complement.
 */
public sealed interface Predicate {

    /** True for every record. */
    record All() implements Predicate {}

    /** True for no record. */
    record None() implements Predicate {}

    /** The record belongs to the organisation of the request. Every scan carries it; a plan check proves so. */
    record InOrganisation() implements Predicate {}

    /** The record is of the module of that number. Every scan of a table that modules share carries it, proved likewise. */
    record OfModule(int number) implements Predicate {}

    /** The record is live, deleted, or either. */
    record Liveness(Deleted deleted) implements Predicate {}

    record And(List<Predicate> parts) implements Predicate {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<Predicate> parts) implements Predicate {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Predicate part) implements Predicate {}

    /** {@code part} is true exactly when {@code expected} gives false. */
    record Unlike(Predicate part, Operand expected) implements Predicate {}

    record Compare(Field field, Comparison comparison, Operand value) implements Predicate {}

    /** The value is among the list that {@code values} gives; negated, it is not, or null. */
    record In(Field field, boolean negated, Operand values) implements Predicate {}

    /** Both ends inclusive. */
    record Between(Field field, Operand from, Operand to) implements Predicate {}

    record Match(Field field, TextMatch how, Operand pattern) implements Predicate {}

    /** The value is null if {@code expected} gives true, else not null. */
    record IsNull(Field field, Operand expected) implements Predicate {}

    /** The list of keys or tags of a field and another list, as {@code how} says; of tags the folded keys. */
    record Has(Field field, ListMatch how, Operand values) implements Predicate {}

    /** The JSON of a field holds that of {@code part}: its members, its items, its value. */
    record Contains(Field field, Operand part) implements Predicate {}

    /** The place lies within so many kilometres of another. */
    record Near(Field field, GeoOrigin from, Operand kilometres) implements Predicate {}

    /**
     * The record holds the claim that a key of several fields makes of these values; one look-up in the index of claims.
     *
     * @param values one for each field of the key, in its order
     */
    record Claims(UniqueKey key, List<Operand> values) implements Predicate {
        public Claims {
            values = List.copyOf(values);
            if (values.size() != key.fields().size()) {
                throw new IllegalArgumentException(
                        key.name() + " has " + key.fields().size() + " fields");
            }
        }
    }

    record Within(Field field, RelativeRange range) implements Predicate {}

    /** The record referred to is of that module, exists, may be seen and satisfies the target predicate. */
    record ToOne(Field reference, Module module, Predicate target) implements Predicate {}

    /** The records that refer to this one satisfy the target predicate in that number. */
    record ToMany(ToManyRelation relation, Quantifier quantifier, Predicate target) implements Predicate {}

    /**
     * The number of records that refer to this one passes all tests.
     *
     * @param target which of them count
     */
    record CountOf(ToManyRelation relation, Predicate target, List<ValueTest> tests) implements Predicate {
        public CountOf {
            tests = List.copyOf(tests);
        }
    }

    /**
     * The id that a field holds is among the ids that another field holds in records of a module; of permissions only. One
     * look-up for the whole statement, whose result an index of the field can be searched for.
     *
     * @param module whose records are looked through
     * @param selected the field of that module that gives the ids
     * @param where which of its records
     */
    record Among(Field field, Module module, Field selected, Predicate where) implements Predicate {}

    /**
     * The record that a field refers to is one that {@code top} holds for, or below such a one in the tree that
     * {@code parent} forms; of permissions only.
     */
    record Below(Field field, Module module, Field parent, Predicate top) implements Predicate {}

    /** The record is shared by hand with the caller, at least for that; of permissions only. */
    record Shared(int module, SharedLevel level) implements Predicate {}

    /** The record referred to is one that the scan of its module finds; of permissions only. */
    record ToAny(Field reference, List<Scan> targets) implements Predicate {
        public ToAny {
            targets = List.copyOf(targets);
        }
    }

    /** The same condition, shorter: without what is always true or false. */
    default Predicate simplified() {
        return Simplification.simplify(this);
    }

    static Predicate and(Predicate left, Predicate right) {
        return new And(List.of(left, right));
    }
}
