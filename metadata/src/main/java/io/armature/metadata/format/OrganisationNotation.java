package io.armature.metadata.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.Layout;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.ModuleRules;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an organisation stores. */
final class OrganisationNotation {

    static final Set<String> KEYS = Set.of(
            "version",
            "nextShortId",
            "nextModuleNumber",
            "customModules",
            "moduleOverrides",
            "customFields",
            "overrides",
            "picklistOverrides",
            "customPicklists",
            "tombstones",
            "moduleRules",
            "moduleLayouts",
            "standardNames");

    private OrganisationNotation() {}

    static OrganisationDefinition read(Section organisation) {
        organisation.allow(KEYS);
        return new OrganisationDefinition(
                organisation.integer("version").orElse(0),
                customFields(organisation),
                organisation.sections("overrides").stream()
                        .map(OverrideNotation::read)
                        .toList(),
                picklists(organisation, "picklistOverrides"),
                picklists(organisation, "customPicklists"),
                organisation.integer("nextShortId").orElse(1),
                organisation.sections("tombstones").stream()
                        .flatMap(stone -> TombstoneNotation.read(stone).stream())
                        .toList(),
                organisation.sections("customModules").stream()
                        .map(ModuleNotation::readCustom)
                        .toList(),
                organisation.sections("moduleOverrides").stream()
                        .map(ModuleOverrideNotation::read)
                        .toList(),
                organisation.integer("nextModuleNumber").orElse(ModuleDefinition.FIRST_CUSTOM_NUMBER),
                moduleRules(organisation),
                layouts(organisation),
                standardNames(organisation));
    }

    static ObjectNode write(OrganisationDefinition organisation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("version", organisation.version())
                .put("nextShortId", organisation.nextShortId())
                .put("nextModuleNumber", organisation.nextModuleNumber());
        ArrayNode modules = node.putArray("customModules");
        organisation.customModules().forEach(module -> modules.add(ModuleNotation.writeHead(module)));
        ArrayNode moduleOverrides = node.putArray("moduleOverrides");
        organisation.moduleOverrides().forEach(override -> moduleOverrides.add(ModuleOverrideNotation.write(override)));
        ObjectNode customFields = node.putObject("customFields");
        new TreeMap<>(organisation.customFields()).forEach((module, fields) -> {
            ArrayNode list = customFields.putArray(module);
            fields.forEach(field -> list.add(CustomFieldNotation.write(field)));
        });
        ArrayNode overrides = node.putArray("overrides");
        organisation.fieldOverrides().forEach(override -> overrides.add(OverrideNotation.write(override)));
        picklists(organisation.picklistOverrides(), node.putArray("picklistOverrides"));
        picklists(organisation.customPicklists(), node.putArray("customPicklists"));
        if (!organisation.tombstones().isEmpty()) {
            ArrayNode stones = node.putArray("tombstones");
            organisation.tombstones().forEach(stone -> stones.add(TombstoneNotation.write(stone)));
        }
        if (!organisation.moduleRules().isEmpty()) {
            ObjectNode rules = node.putObject("moduleRules");
            new TreeMap<>(organisation.moduleRules())
                    .forEach((module, written) -> ModuleRulesNotation.write(written, rules.putObject(module)));
        }
        if (!organisation.layouts().isEmpty()) {
            ObjectNode layouts = node.putObject("moduleLayouts");
            new TreeMap<>(organisation.layouts())
                    .forEach((module, written) -> LayoutsNotation.write(written, layouts.putObject(module)));
        }
        if (!organisation.standardNames().isEmpty()) {
            ObjectNode names = node.putObject("standardNames");
            new TreeMap<>(organisation.standardNames()).forEach(names::put);
        }
        return node;
    }

    private static Map<String, String> standardNames(Section organisation) {
        Map<String, String> byPath = new TreeMap<>();
        organisation.section("standardNames").ifPresent(names -> names.node()
                .fieldNames()
                .forEachRemaining(path -> byPath.put(path, names.requiredText(path))));
        return byPath;
    }

    private static Map<String, List<Layout>> layouts(Section organisation) {
        Map<String, List<Layout>> byModule = new TreeMap<>();
        organisation
                .section("moduleLayouts")
                .ifPresent(modules -> modules.node().fieldNames().forEachRemaining(module -> modules.section(module)
                        .ifPresent(layouts -> byModule.put(module, LayoutsNotation.read(layouts)))));
        return byModule;
    }

    private static Map<String, ModuleRules> moduleRules(Section organisation) {
        Map<String, ModuleRules> byModule = new TreeMap<>();
        organisation.section("moduleRules").ifPresent(modules -> modules.node()
                .fieldNames()
                .forEachRemaining(module -> modules.section(module).ifPresent(rules -> {
                    rules.allow(ModuleRulesNotation.KEYS);
                    byModule.put(module, ModuleRulesNotation.read(rules));
                })));
        return byModule;
    }

    private static Map<String, List<CustomField>> customFields(Section organisation) {
        Map<String, List<CustomField>> byModule = new TreeMap<>();
        organisation.section("customFields").ifPresent(modules -> modules.node()
                .fieldNames()
                .forEachRemaining(module -> byModule.put(
                        module,
                        modules.sections(module).stream()
                                .map(CustomFieldNotation::read)
                                .toList())));
        return byModule;
    }

    private static List<Picklist> picklists(Section organisation, String key) {
        return organisation.sections(key).stream().map(PicklistNotation::read).toList();
    }

    private static void picklists(List<Picklist> picklists, ArrayNode list) {
        picklists.forEach(picklist -> list.add(PicklistNotation.write(picklist)));
    }
}
