package io.armature.metadata.change;

import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.model.Removed;
import io.armature.metadata.model.Tombstone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** Change-sets as an administrator without a plan would make them; the same seed makes the same ones. */
final class RandomChanges {
    private static final List<String> STANDARD_MODULES = List.of("accounts", "contacts", "opportunities");
    private static final List<String> STANDARD = List.of("website", "description", "phone");
    private static final List<String> LISTS = List.of("rating", "industry");

    private final Random random;
    private final boolean lossless;
    private final RandomModuleChanges modules;
    private int made;

    /** @param lossless leaves out what a reversion cannot take back: wider types, new values, purging */
    RandomChanges(long seed, boolean lossless) {
        this.random = new Random(seed);
        this.lossless = lossless;
        this.modules = new RandomModuleChanges(random);
    }

    List<MetadataChange> changeSet(OrganisationDefinition now) {
        List<MetadataChange> changes = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            changes.add(one(now));
        }
        return changes;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private MetadataChange one(OrganisationDefinition now) {
        if (random.nextInt(5) < 2) {
            return modules.one(now);
        }
        String module = pick(RandomModuleChanges.modules(now));
        List<CustomField> fields = now.customFieldsOf(module);
        return switch (random.nextInt(lossless ? 9 : 15)) {
            case 0, 1, 2 -> new MetadataChange.CreateField(module, field(now));
            case 3 -> new MetadataChange.ChangeField(pick(STANDARD_MODULES), pick(STANDARD), patch());
            case 4 -> new MetadataChange.RevertField(pick(STANDARD_MODULES), pick(STANDARD));
            case 5 -> new MetadataChange.CreatePicklist(new Picklist("list" + made++, List.of(value(), value())));
            case 6 -> fields.isEmpty() ? removePicklist(now) : new MetadataChange.RemoveField(module, any(fields));
            case 7 ->
                fields.isEmpty() ? removePicklist(now) : new MetadataChange.ChangeField(module, any(fields), patch());
            case 8 -> restore(now);
            case 9 -> new MetadataChange.AddPicklistValue(pick(LISTS), value(), OptionalInt.empty());
            case 10 ->
                fields.isEmpty()
                        ? restore(now)
                        : new MetadataChange.WidenField(module, any(fields), new FieldType.Decimal(30, 4));
            case 11 ->
                fields.isEmpty()
                        ? restore(now)
                        : new MetadataChange.WidenField(module, any(fields), new FieldType.Text(300));
            case 12 -> intoList(now);
            case 13 -> pickedValue(now);
            default -> purge(now);
        };
    }

    /** Several keys where a PICKLIST has one. */
    private MetadataChange intoList(OrganisationDefinition now) {
        for (Map.Entry<String, List<CustomField>> module : now.customFields().entrySet()) {
            for (CustomField field : module.getValue()) {
                if (field.definition().type() instanceof FieldType.Choice choice) {
                    return new MetadataChange.WidenField(
                            module.getKey(), field.definition().name(), new FieldType.MultiChoice(choice.picklist()));
                }
            }
        }
        return restore(now);
    }

    private MetadataChange pickedValue(OrganisationDefinition now) {
        if (now.customPicklists().isEmpty()) {
            return restore(now);
        }
        Picklist list = pick(now.customPicklists());
        String key = pick(list.values()).key();
        return random.nextBoolean()
                ? new MetadataChange.RemovePicklistValue(list.name(), key, Optional.empty())
                : new MetadataChange.ChangePicklistValue(
                        list.name(),
                        key,
                        new PicklistValuePatch(
                                Optional.of(LocalizedText.of("Value " + made++)),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty()));
    }

    private MetadataChange restore(OrganisationDefinition now) {
        if (now.tombstones().isEmpty()) {
            return new MetadataChange.CreateField(pick(RandomModuleChanges.modules(now)), field(now));
        }
        Tombstone stone = pick(now.tombstones());
        return switch (stone.removed()) {
            case Removed.OfField field ->
                new MetadataChange.RestoreField(
                        field.module(), field.field().definition().name());
            case Removed.OfModule module -> new MetadataChange.RestoreModule(module.path());
            case Removed.OfPicklist list ->
                new MetadataChange.RestorePicklist(list.picklist().name());
        };
    }

    private MetadataChange purge(OrganisationDefinition now) {
        for (Tombstone stone : now.tombstones()) {
            if (stone.removed() instanceof Removed.OfField field) {
                return new MetadataChange.PurgeField(
                        field.module(), field.field().definition().name());
            }
        }
        return modules.purge(now).orElseGet(() -> restore(now));
    }

    private MetadataChange removePicklist(OrganisationDefinition now) {
        return now.customPicklists().isEmpty()
                ? new MetadataChange.CreatePicklist(new Picklist("list" + made++, List.of(value())))
                : new MetadataChange.RemovePicklist(pick(now.customPicklists()).name());
    }

    private FieldDefinition field(OrganisationDefinition now) {
        FieldType type = type(now);
        Set<FieldFlag> flags = type instanceof FieldType.Choice ? Set.of(FieldFlag.INDEXED) : Set.of(FieldFlag.AUDITED);
        return new FieldDefinition(
                "field" + made++,
                LocalizedText.of("Label " + made),
                Optional.empty(),
                type,
                random.nextBoolean() ? flags : Set.of(),
                Optional.empty());
    }

    private FieldType type(OrganisationDefinition now) {
        return switch (random.nextInt(5)) {
            case 0 -> new FieldType.IntegerNumber();
            case 1 -> new FieldType.Text(1 + random.nextInt(255));
            case 2 -> new FieldType.Email();
            case 3 ->
                now.customPicklists().isEmpty()
                        ? new FieldType.Bool()
                        : new FieldType.Choice(pick(now.customPicklists()).name());
            default -> new FieldType.Percent();
        };
    }

    private FieldPatch patch() {
        return new FieldPatch(
                Optional.of(LocalizedText.of("Label " + made++)),
                Optional.empty(),
                random.nextBoolean() ? Map.of(FieldFlag.AUDITED, random.nextBoolean()) : Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    private PicklistValue value() {
        return new PicklistValue("KEY_" + made++, LocalizedText.of("Value " + made), true, null, null);
    }

    private String any(List<CustomField> fields) {
        return pick(fields).definition().name();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
