package io.armature.metadata.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.access.Basis;
import io.armature.metadata.access.Recipients;
import io.armature.metadata.access.RestrictionRule;
import io.armature.metadata.access.SharedLevel;
import io.armature.metadata.access.SharingRule;
import io.armature.metadata.problem.ProblemKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Sharing rules and restriction rules. A sharing rule says one of {@code ownedBy} and {@code where}. */
final class AccessRuleNotation {
    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final Set<String> SHARING_KEYS =
            Set.of("name", "module", "ownedBy", "where", "to", "level", "cascade");
    private static final Set<String> RESTRICTION_KEYS = Set.of("name", "module", "for", "where");
    private static final Set<String> OWNER_KEYS = Set.of("role", "below", "team");
    private static final Set<String> RECIPIENT_KEYS = Set.of("everyone", "roles", "teams");

    private AccessRuleNotation() {}

    static SharingRule sharing(Section rule) {
        rule.allow(SHARING_KEYS);
        return new SharingRule(
                rule.requiredText("name"),
                rule.requiredText("module"),
                basis(rule),
                rule.section("to")
                        .map(AccessRuleNotation::recipients)
                        .orElseGet(() -> new Recipients(false, Set.of(), Set.of())),
                rule.word("level", SharedLevel.class).orElse(SharedLevel.READ),
                rule.texts("cascade"));
    }

    static RestrictionRule restriction(Section rule) {
        rule.allow(RESTRICTION_KEYS);
        if (rule.section("where").isEmpty()) {
            rule.missing("where");
        }
        return new RestrictionRule(
                rule.requiredText("name"),
                rule.requiredText("module"),
                new HashSet<>(rule.texts("for")),
                where(rule).orElseGet(Map::of));
    }

    static ObjectNode write(SharingRule rule) {
        ObjectNode node = head(rule.name(), rule.module());
        switch (rule.basis()) {
            case Basis.OwnedByRole owned ->
                node.putObject("ownedBy").put("role", owned.role()).put("below", owned.below());
            case Basis.OwnedByTeam owned -> node.putObject("ownedBy").put("team", owned.team());
            case Basis.Matching matching -> node.set("where", PLAIN.valueToTree(matching.where()));
        }
        ObjectNode to = node.putObject("to");
        if (rule.to().everyone()) {
            to.put("everyone", true);
        }
        texts(rule.to().roles(), "roles", to);
        texts(rule.to().teams(), "teams", to);
        node.put("level", rule.level().name());
        texts(rule.cascade(), "cascade", node);
        return node;
    }

    static ObjectNode write(RestrictionRule rule) {
        ObjectNode node = head(rule.name(), rule.module());
        texts(rule.appliesTo(), "for", node);
        node.set("where", PLAIN.valueToTree(rule.where()));
        return node;
    }

    private static ObjectNode head(String name, String module) {
        return JsonNodeFactory.instance.objectNode().put("name", name).put("module", module);
    }

    private static Basis basis(Section rule) {
        if (rule.has("ownedBy") == rule.has("where")) {
            rule.problems().add(ProblemKind.INVALID_RULE, rule.place(), "Say one of ownedBy and where");
        }
        return rule.section("ownedBy")
                .map(AccessRuleNotation::owner)
                .orElseGet(() -> new Basis.Matching(where(rule).orElseGet(Map::of)));
    }

    private static Basis owner(Section owner) {
        owner.allow(OWNER_KEYS);
        if (owner.has("role") == owner.has("team")) {
            owner.problems().add(ProblemKind.INVALID_RULE, owner.place(), "Say one of role and team");
        }
        Optional<String> team = owner.text("team");
        return team.isPresent()
                ? new Basis.OwnedByTeam(team.get())
                : new Basis.OwnedByRole(
                        owner.text("role").orElse(Section.ABSENT),
                        owner.bool("below").orElse(false));
    }

    private static Recipients recipients(Section to) {
        to.allow(RECIPIENT_KEYS);
        return new Recipients(
                to.bool("everyone").orElse(false), new HashSet<>(to.texts("roles")), new HashSet<>(to.texts("teams")));
    }

    private static Optional<Map<String, Object>> where(Section rule) {
        return rule.section("where").map(where -> members(where.node()));
    }

    private static Map<String, Object> members(JsonNode object) {
        Map<String, Object> members = new LinkedHashMap<>();
        object.properties().forEach(entry -> members.put(entry.getKey(), plain(entry.getValue())));
        return members;
    }

    /** Maps, lists, texts, numbers and booleans; null, which means nothing in a condition, as an empty map. */
    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            return members(node);
        }
        if (node.isArray()) {
            return items(node);
        }
        if (node.isNull()) {
            return Map.of();
        }
        return node.isTextual()
                ? node.textValue()
                : node.isBoolean() ? (Object) node.booleanValue() : node.numberValue();
    }

    private static List<Object> items(JsonNode array) {
        List<Object> items = new ArrayList<>();
        array.forEach(item -> items.add(plain(item)));
        return List.copyOf(items);
    }

    private static void texts(Collection<String> values, String key, ObjectNode node) {
        if (values.isEmpty()) {
            return;
        }
        ArrayNode list = node.putArray(key);
        (values instanceof Set<String> ? new TreeSet<>(values) : values).forEach(list::add);
    }
}
