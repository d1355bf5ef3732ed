package io.armature.core.record;

import io.armature.metadata.resolve.Field;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What must hold of the record that a row of an upsert finds.
 *
 * @param present whether there must be one: none is made then, and a row without is NOT_FOUND
 * @param version the one it has, or the row is a VERSION_CONFLICT
 * @param parent what it refers to, or it counts as not there
 */
public record ExpectedRecord(boolean present, OptionalInt version, Optional<Parent> parent) {
    static final ExpectedRecord ANY = new ExpectedRecord(false, OptionalInt.empty(), Optional.empty());
    static final ExpectedRecord PRESENT = new ExpectedRecord(true, OptionalInt.empty(), Optional.empty());

    /**
     * A record referred to.
     *
     * @param reference by what field
     * @param id its id
     */
    public record Parent(Field reference, UUID id) {}

    static ExpectedRecord child(Field reference, UUID parent, OptionalInt version) {
        return new ExpectedRecord(true, version, Optional.of(new Parent(reference, parent)));
    }

    boolean belongs(Row found) {
        return parent.filter(one ->
                        !one.id().equals(found.before().get(one.reference().name())))
                .isEmpty();
    }
}
