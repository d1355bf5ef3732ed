package io.armature.metadata.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.Grants;
import io.armature.metadata.access.SharedLevel;
import io.armature.metadata.access.Sharing;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Who may do what, in YAML and JSON. */
final class AccessNotation {
    private static final Set<String> KEYS =
            Set.of("everyone", "roles", "permissionSets", "sharing", "sharingRules", "restrictionRules");
    private static final Set<String> SHARING_KEYS = Set.of("everyone", "parent", "hierarchy", "team");

    private AccessNotation() {}

    static AccessDefinition read(Section access) {
        access.allow(KEYS);
        return new AccessDefinition(
                access.section("everyone").map(GrantsNotation::read).orElseGet(Grants::nothing),
                named(access, "roles", GrantsNotation::read),
                named(access, "permissionSets", GrantsNotation::read),
                named(access, "sharing", AccessNotation::sharing),
                access.sections("sharingRules").stream()
                        .map(AccessRuleNotation::sharing)
                        .toList(),
                access.sections("restrictionRules").stream()
                        .map(AccessRuleNotation::restriction)
                        .toList());
    }

    static ObjectNode write(AccessDefinition access) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (!access.everyone().equals(Grants.nothing())) {
            GrantsNotation.write(access.everyone(), node.putObject("everyone"));
        }
        grants(access.roles(), node.putObject("roles"));
        grants(access.permissionSets(), node.putObject("permissionSets"));
        ObjectNode sharing = node.putObject("sharing");
        access.sharing().forEach((module, shared) -> write(shared, sharing.putObject(module)));
        ArrayNode rules = node.putArray("sharingRules");
        access.sharingRules().forEach(rule -> rules.add(AccessRuleNotation.write(rule)));
        ArrayNode restrictions = node.putArray("restrictionRules");
        access.restrictionRules().forEach(rule -> restrictions.add(AccessRuleNotation.write(rule)));
        return node;
    }

    static <T> SortedMap<String, T> named(Section parent, String key, Function<Section, T> reading) {
        SortedMap<String, T> all = new TreeMap<>();
        parent.section(key).ifPresent(names -> names.node().fieldNames().forEachRemaining(name -> names.section(name)
                .ifPresent(section -> all.put(name, reading.apply(section)))));
        return all;
    }

    private static void grants(Map<String, Grants> all, ObjectNode node) {
        all.forEach((name, grants) -> GrantsNotation.write(grants, node.putObject(name)));
    }

    private static Sharing sharing(Section sharing) {
        sharing.allow(SHARING_KEYS);
        return new Sharing(
                sharing.word("everyone", SharedLevel.class),
                sharing.text("parent"),
                sharing.bool("hierarchy").orElse(true),
                sharing.text("team"));
    }

    private static void write(Sharing sharing, ObjectNode node) {
        sharing.everyone().ifPresent(level -> node.put("everyone", level.name()));
        put(node, "parent", sharing.parent());
        if (!sharing.hierarchy()) {
            node.put("hierarchy", false);
        }
        put(node, "team", sharing.team());
    }

    private static void put(ObjectNode node, String key, Optional<String> value) {
        value.ifPresent(text -> node.put(key, text));
    }
}
