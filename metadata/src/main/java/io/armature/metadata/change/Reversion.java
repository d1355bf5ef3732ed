package io.armature.metadata.change;

import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Removed;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.model.Tombstone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An earlier version made current again, as a new version: equal in content, except for what would lose identity.
 *
 * <ul>
 *   <li>Modules, fields and picklists made since are removed, not forgotten: they leave tombstones.
 *   <li>Modules, fields and picklists removed since come back with their data; fields purged since come back empty, under a new
 *       short id.
 *   <li>A field whose type was widened since keeps the wider type, which its values may need by now; one that became a
 *       list has no index and no default.
 *   <li>Picklist values added since stay, switched off, since records may hold them.
 *   <li>Short ids and module numbers go on counting from where they are.
 * </ul>
 */
public final class Reversion {

    private final OrganisationDefinition now;
    private final OrganisationDefinition then;
    private final Author author;
    private final RevertedPicklists picklists;
    private final Map<String, CustomField> known;
    private int nextShortId;

    private Reversion(
            StandardDefinitions standard, OrganisationDefinition then, OrganisationDefinition now, Author author) {
        this.picklists = new RevertedPicklists(standard, then, now);
        this.now = now;
        this.then = then;
        this.author = author;
        this.known = identities(now);
        this.nextShortId = now.nextShortId();
    }

    /**
     * The next version with the content of an earlier one; the present one if they are alike already. Whether it can be
     * resolved is not asked here.
     */
    public static OrganisationDefinition to(
            StandardDefinitions standard, OrganisationDefinition then, OrganisationDefinition now, Author author) {
        OrganisationDefinition after = new Reversion(standard, then, now, author).reverted();
        return after.equals(now) ? now : after.withVersion(now.version() + 1);
    }

    private OrganisationDefinition reverted() {
        Map<String, List<CustomField>> fields = new TreeMap<>();
        then.customFields()
                .forEach((module, before) ->
                        fields.put(module, before.stream().map(this::again).toList()));
        fields.values().removeIf(List::isEmpty);
        return now.withCustomFields(fields)
                .withNextShortId(nextShortId)
                .withOverrides(then.fieldOverrides())
                .withPicklistOverrides(picklists.overrides())
                .withCustomPicklists(picklists.custom())
                .withCustomModules(then.customModules())
                .withModuleOverrides(then.moduleOverrides())
                .withModuleRules(then.moduleRules())
                .withLayouts(then.layouts())
                .withTombstones(tombstones(fields));
    }

    /** The field of then, in its present identity. */
    private CustomField again(CustomField before) {
        CustomField present = known.get(before.shortId());
        if (present == null) {
            return new CustomField("f" + nextShortId++, before.definition());
        }
        FieldDefinition definition = before.definition();
        boolean widened =
                Widening.refusal(definition.type(), present.definition().type()).isEmpty();
        return new CustomField(
                before.shortId(),
                widened ? Widening.widened(definition, present.definition().type()) : definition);
    }

    private List<Tombstone> tombstones(Map<String, List<CustomField>> fields) {
        Set<String> there = fields.values().stream()
                .flatMap(List::stream)
                .map(CustomField::shortId)
                .collect(Collectors.toSet());
        List<Tombstone> stones = new ArrayList<>();
        now.tombstones().forEach(stone -> stillRemoved(stone, there).forEach(stones::add));
        now.customModules().stream()
                .filter(module -> then.customModule(module.name()).isEmpty())
                .forEach(module -> stones.add(stone(whole(module))));
        new TreeMap<>(now.customFields()).forEach((module, present) -> present.stream()
                .filter(field -> !there.contains(field.shortId()))
                .filter(field -> isThere(module))
                .forEach(field -> stones.add(stone(new Removed.OfField(module, field)))));
        picklists.removed().forEach(picklist -> stones.add(stone(new Removed.OfPicklist(picklist))));
        return stones;
    }

    /** Fields of a module made since go with it. */
    private boolean isThere(String module) {
        return now.customModule(module).isEmpty() || then.customModule(module).isPresent();
    }

    private Removed.OfModule whole(ModuleDefinition module) {
        return new Removed.OfModule(module, now.customFieldsOf(module.name()), now.rulesOf(module.name()));
    }

    /** What of a tombstone does not come back: of a module that does, the fields that it did not have then. */
    private List<Tombstone> stillRemoved(Tombstone stone, Set<String> there) {
        return switch (stone.removed()) {
            case Removed.OfField field -> there.contains(field.field().shortId()) ? List.of() : List.of(stone);
            case Removed.OfPicklist list -> picklists.hadCustom(list.picklist().name()) ? List.of() : List.of(stone);
            case Removed.OfModule module ->
                then.customModule(module.module().name()).isEmpty()
                        ? List.of(stone)
                        : module.fields().stream()
                                .filter(field -> !there.contains(field.shortId()))
                                .map(field -> stone(
                                        new Removed.OfField(module.module().name(), field)))
                                .toList();
        };
    }

    private Tombstone stone(Removed removed) {
        return new Tombstone(removed, author.at(), author.user(), Optional.empty());
    }

    /** Every short id whose values are still there: of fields in use and of removed ones. */
    private static Map<String, CustomField> identities(OrganisationDefinition now) {
        Map<String, CustomField> known = new TreeMap<>();
        now.customFields().values().forEach(fields -> fields.forEach(field -> known.put(field.shortId(), field)));
        now.tombstones()
                .forEach(stone -> stone.removed().customFields().forEach(field -> known.put(field.shortId(), field)));
        return known;
    }
}
