package io.armature.metadata.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.model.ModuleRules;
import io.armature.metadata.model.Removed;
import io.armature.metadata.model.Tombstone;
import io.armature.metadata.problem.ProblemKind;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One removed thing: what it was, when, by whom, and what takes its place. */
final class TombstoneNotation {

    private static final Set<String> KEYS = Set.of(
            "module", "field", "customModule", "fields", "rules", "picklist", "removedAt", "removedBy", "successor");

    private TombstoneNotation() {}

    /** The tombstone, or nothing beside the problem that says what is missing. */
    static Optional<Tombstone> read(Section stone) {
        stone.allow(KEYS);
        Instant at = instant(stone);
        Optional<UUID> by = stone.text("removedBy").flatMap(text -> uuid(text, stone));
        return removed(stone).map(removed -> new Tombstone(removed, at, by, stone.text("successor")));
    }

    static ObjectNode write(Tombstone stone) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (stone.removed()) {
            case Removed.OfField field -> {
                node.put("module", field.module());
                node.set("field", CustomFieldNotation.write(field.field()));
            }
            case Removed.OfModule module -> module(module, node);
            case Removed.OfPicklist list -> node.set("picklist", PicklistNotation.write(list.picklist()));
        }
        node.put("removedAt", stone.removedAt().toString());
        stone.removedBy().ifPresent(user -> node.put("removedBy", user.toString()));
        stone.successor().ifPresent(name -> node.put("successor", name));
        return node;
    }

    private static void module(Removed.OfModule removed, ObjectNode node) {
        node.set("customModule", ModuleNotation.writeHead(removed.module()));
        ArrayNode fields = node.putArray("fields");
        removed.fields().forEach(field -> fields.add(CustomFieldNotation.write(field)));
        if (!removed.rules().isEmpty()) {
            ModuleRulesNotation.write(removed.rules(), node.putObject("rules"));
        }
    }

    private static Optional<Removed> removed(Section stone) {
        Optional<Section> picklist = stone.section("picklist");
        if (picklist.isPresent()) {
            return Optional.of(new Removed.OfPicklist(PicklistNotation.read(picklist.get())));
        }
        Optional<Section> module = stone.section("customModule");
        if (module.isPresent()) {
            return Optional.of(new Removed.OfModule(
                    ModuleNotation.readCustom(module.get()),
                    stone.sections("fields").stream()
                            .map(CustomFieldNotation::read)
                            .toList(),
                    stone.section("rules").map(ModuleRulesNotation::read).orElse(ModuleRules.none())));
        }
        Optional<Section> field = stone.section("field");
        if (field.isEmpty()) {
            stone.missing("field");
        }
        return field.map(
                written -> new Removed.OfField(stone.requiredText("module"), CustomFieldNotation.read(written)));
    }

    private static Instant instant(Section stone) {
        try {
            return Instant.parse(stone.requiredText("removedAt"));
        } catch (DateTimeParseException malformed) {
            stone.problems()
                    .add(
                            ProblemKind.WRONG_FORM,
                            stone.place().part("removedAt"),
                            "An instant belongs here, such as 2026-01-31T12:00:00Z");
            return Instant.EPOCH;
        }
    }

    private static Optional<UUID> uuid(String text, Section stone) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            stone.problems()
                    .add(ProblemKind.WRONG_FORM, stone.place().part("removedBy"), "The id of a user belongs here");
            return Optional.empty();
        }
    }
}
