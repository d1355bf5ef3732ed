package io.armature.metadata.resolve;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The slots an organisation's fields hold.
 *
 * @param slots by field; no two fields of a module have the same slot
 */
public record SlotBindings(Map<SlotKey, Slot> slots) {
    public SlotBindings {
        slots = Map.copyOf(slots);
    }

    public static SlotBindings none() {
        return new SlotBindings(Map.of());
    }

    public Optional<Slot> of(SlotKey key) {
        return Optional.ofNullable(slots.get(key));
    }

    /** The lowest number of that kind that no field of the module holds, in whatever state. */
    public OptionalInt free(String module, Slot.Kind kind) {
        Set<Integer> taken = new HashSet<>();
        slots.forEach((key, slot) -> {
            if (key.module().equals(module) && slot.kind() == kind) {
                taken.add(slot.number());
            }
        });
        return IntStream.rangeClosed(1, kind.count())
                .filter(number -> !taken.contains(number))
                .findFirst();
    }
}
