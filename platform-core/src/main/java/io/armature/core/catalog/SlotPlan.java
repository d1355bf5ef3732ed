package io.armature.core.catalog;

import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.Slot;
import io.armature.metadata.resolve.SlotBindings;
import io.armature.metadata.resolve.SlotKey;
import io.armature.metadata.resolve.SlotKinds;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which slots the fields of a changed catalog hold: those that want one keep theirs or get a free one, the others give
 * theirs up. A module that is switched off keeps its slots: nobody writes its records meanwhile.
 */
final class SlotPlan {
    private final int firstNewShortId;
    private final Map<SlotKey, Slot> slots;
    private final ProblemList problems = new ProblemList();

    private SlotPlan(StoredDefinition before) {
        this.firstNewShortId = before.definition().nextShortId();
        this.slots = new HashMap<>(before.slots().slots());
    }

    /** The bindings, or refused with LIMIT_EXCEEDED for each field that found no free slot. */
    static Outcome<SlotBindings> plan(Catalog after, StoredDefinition before) {
        SlotPlan plan = new SlotPlan(before);
        Set<SlotKey> wanted = new HashSet<>();
        after.modules().values().stream()
                .flatMap(module -> module.fields().values().stream())
                .filter(field -> SlotKinds.wanted(field).isPresent())
                .forEach(field -> {
                    wanted.add(SlotKey.of(field));
                    plan.bind(field);
                });
        plan.slots.replaceAll((key, slot) ->
                wanted.contains(key) || after.module(key.module()).isEmpty()
                        ? slot
                        : inState(slot, Slot.State.CLEARING));
        return plan.problems.outcome(() -> new SlotBindings(plan.slots));
    }

    private void bind(Field field) {
        SlotKey key = SlotKey.of(field);
        Slot held = slots.get(key);
        if (held != null) {
            slots.put(key, held.state() == Slot.State.CLEARING ? inState(held, Slot.State.FILLING) : held);
            return;
        }
        Optional<Slot.Kind> kind = SlotKinds.wanted(field);
        OptionalInt number =
                kind.isEmpty() ? OptionalInt.empty() : new SlotBindings(slots).free(field.module(), kind.get());
        if (number.isEmpty()) {
            problems.add(
                    ProblemKind.LIMIT_EXCEEDED,
                    Place.of(Place.ORGANISATION).part(field.module()).part(field.name()),
                    "No index is left for " + field.module() + "." + field.name()
                            + "; switch indexed off on another field of its kind, or leave it off here");
            return;
        }
        Slot.State state = isNew(field) ? Slot.State.READY : Slot.State.FILLING;
        slots.put(key, new Slot(kind.orElseThrow(), number.getAsInt(), state));
    }

    /** No record has a value under a short id that was not given out before. */
    private boolean isNew(Field field) {
        return field.storage() instanceof FieldStorage.Custom custom
                && Integer.parseInt(custom.shortId().substring(1)) >= firstNewShortId;
    }

    private static Slot inState(Slot slot, Slot.State state) {
        return new Slot(slot.kind(), slot.number(), state);
    }
}
