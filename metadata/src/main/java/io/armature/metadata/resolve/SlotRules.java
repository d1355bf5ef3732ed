package io.armature.metadata.resolve;

import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A slot is of its field's family and serves one field. */
final class SlotRules {

    private SlotRules() {}

    static void check(Collection<Field> fields, SlotBindings slots, ProblemList problems) {
        for (Field field : fields) {
            Optional<Slot> slot = field.storage().slot();
            if (slot.isPresent()
                    && !SlotKinds.of(field.valueKind())
                            .equals(Optional.of(slot.get().kind()))) {
                problems.add(
                        ProblemKind.INVALID_SLOT,
                        place(SlotKey.of(field)),
                        "A " + field.valueKind() + " field cannot use the column "
                                + slot.get().column());
            }
        }
        Map<String, SlotKey> taken = new HashMap<>();
        slots.slots().forEach((key, slot) -> {
            SlotKey other = taken.putIfAbsent(key.module() + "." + slot.column(), key);
            if (other != null) {
                problems.add(
                        ProblemKind.INVALID_SLOT,
                        place(key),
                        "The column " + slot.column() + " of " + key.module() + " is bound twice");
            }
        });
    }

    private static Place place(SlotKey key) {
        return Place.of(Place.ORGANISATION).part("slots").part(key.module()).part(key.fieldKey());
    }
}
