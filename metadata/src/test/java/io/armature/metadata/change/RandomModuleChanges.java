package io.armature.metadata.change;

import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.Layout;
import io.armature.metadata.model.LayoutBlock;
import io.armature.metadata.model.LayoutView;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Removed;
import io.armature.metadata.model.UniqueKeyDefinition;
import io.armature.metadata.model.ValidationRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Changes of whole modules, their keys, rules and layouts, as {@link RandomChanges} makes them. */
final class RandomModuleChanges {
    private static final Map<String, String> NAMES =
            Map.of("accounts", "name", "contacts", "lastName", "opportunities", "name");

    private final Random random;
    private int made;

    RandomModuleChanges(Random random) {
        this.random = random;
    }

    /** Names of the modules that there are: three standard ones and the organisation's. */
    static List<String> modules(OrganisationDefinition now) {
        List<String> modules = new ArrayList<>(List.of("accounts", "contacts", "opportunities"));
        now.customModules().stream().map(ModuleDefinition::name).forEach(modules::add);
        return modules;
    }

    MetadataChange one(OrganisationDefinition now) {
        String module = pick(modules(now));
        return switch (random.nextInt(12)) {
            case 0 -> create();
            case 1 -> new MetadataChange.ChangeModule(module, patch());
            case 2 -> remove(now);
            case 3 -> restore(now);
            case 4 -> new MetadataChange.CreateUniqueKey(module, key(module, now));
            case 5 -> removeKey(module, now);
            case 6 -> new MetadataChange.CreateValidationRule(module, validation(module));
            case 7, 8 -> changeValidation(module, now);
            case 9 -> new MetadataChange.ChangeLayout(module, layout(module, now));
            case 10 -> new MetadataChange.ResetLayout(module, pick(List.of(LayoutView.values())));
            default -> ruled(module, now);
        };
    }

    /** Gives up a removed module for good, if there is one. */
    Optional<MetadataChange> purge(OrganisationDefinition now) {
        return removed(now).map(MetadataChange.PurgeModule::new);
    }

    private MetadataChange create() {
        int number = made++;
        return new MetadataChange.CreateModule(new NewModule(
                "things" + number,
                "Thing" + number,
                LocalizedText.of("Thing " + number),
                LocalizedText.of("Things " + number),
                random.nextBoolean() ? Optional.of("What things are for") : Optional.empty(),
                Optional.empty(),
                random.nextBoolean() ? Optional.of("T-") : Optional.empty(),
                List.of()));
    }

    private ModulePatch patch() {
        return new ModulePatch(
                Optional.of(LocalizedText.of("Label " + made++)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                random.nextInt(4) == 0 ? Optional.of(random.nextBoolean()) : Optional.empty(),
                random.nextInt(4) == 0 ? Optional.of(historyDays()) : Optional.empty());
    }

    private OptionalInt historyDays() {
        return random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(1_000)) : OptionalInt.empty();
    }

    private MetadataChange remove(OrganisationDefinition now) {
        return now.customModules().isEmpty()
                ? create()
                : new MetadataChange.RemoveModule(pick(now.customModules()).name(), Optional.empty());
    }

    private MetadataChange restore(OrganisationDefinition now) {
        return removed(now)
                .<MetadataChange>map(MetadataChange.RestoreModule::new)
                .orElseGet(this::create);
    }

    private static Optional<String> removed(OrganisationDefinition now) {
        return now.tombstones().stream()
                .filter(stone -> stone.removed() instanceof Removed.OfModule)
                .map(stone -> stone.removed().path())
                .findFirst();
    }

    private UniqueKeyDefinition key(String module, OrganisationDefinition now) {
        List<String> fields = new ArrayList<>(List.of(nameOf(module)));
        now.customFieldsOf(module).stream()
                .map(field -> field.definition().name())
                .filter(field -> !fields.contains(field))
                .limit(random.nextInt(2))
                .forEach(fields::add);
        return new UniqueKeyDefinition("key" + made++, fields);
    }

    private MetadataChange removeKey(String module, OrganisationDefinition now) {
        List<UniqueKeyDefinition> keys = now.rulesOf(module).uniqueKeys();
        return keys.isEmpty()
                ? new MetadataChange.CreateUniqueKey(module, key(module, now))
                : new MetadataChange.RemoveUniqueKey(module, pick(keys).name());
    }

    private ValidationRule validation(String module) {
        return new ValidationRule(
                "rule" + made++,
                nameOf(module) + " != 'x'",
                LocalizedText.of("Not x"),
                random.nextBoolean() ? Optional.of(nameOf(module)) : Optional.empty(),
                random.nextBoolean());
    }

    private MetadataChange changeValidation(String module, OrganisationDefinition now) {
        List<ValidationRule> rules = now.rulesOf(module).validations();
        if (rules.isEmpty()) {
            return new MetadataChange.CreateValidationRule(module, validation(module));
        }
        ValidationRule rule = pick(rules);
        return random.nextBoolean()
                ? new MetadataChange.RemoveValidationRule(module, rule.name())
                : new MetadataChange.ChangeValidationRule(
                        module,
                        rule.name(),
                        new ValidationRulePatch(
                                Optional.empty(),
                                Optional.of(LocalizedText.of("Message " + made++)),
                                Optional.empty(),
                                Optional.of(!rule.active())));
    }

    private Layout layout(String module, OrganisationDefinition now) {
        List<String> fields = new ArrayList<>(List.of(nameOf(module)));
        now.customFieldsOf(module).stream()
                .map(field -> field.definition().name())
                .filter(field -> !fields.contains(field) && random.nextBoolean())
                .forEach(fields::add);
        LayoutView view = pick(List.of(LayoutView.DETAIL, LayoutView.LIST));
        return new Layout(view, List.of(new LayoutBlock(Optional.empty(), view.usualColumns(), fields)));
    }

    private MetadataChange ruled(String module, OrganisationDefinition now) {
        List<CustomField> fields = now.customFieldsOf(module);
        if (fields.isEmpty()) {
            return new MetadataChange.ChangeLayout(module, layout(module, now));
        }
        FieldRule rule = new FieldRule.ReadOnlyWhen(nameOf(module) + " == 'closed " + made++ + "'");
        return new MetadataChange.ChangeField(
                module,
                pick(fields).definition().name(),
                new FieldPatch(
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(rule.kind(), random.nextBoolean() ? Optional.of(rule) : Optional.empty())));
    }

    private static String nameOf(String module) {
        return NAMES.getOrDefault(module, "name");
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
