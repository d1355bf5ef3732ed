package io.armature.deploy.importer.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From an entry of {@code steps} to a {@link Step}. */
final class StepReader {
    private StepReader() {}

    static Step read(MappingNode node) {
        node.allow("name", "file", "module", "key", "repeats", "fields");
        String module = node.required("module").text();
        List<FieldRule> fields = node.required("fields").entries().entrySet().stream()
                .map(entry -> FieldRuleReader.read(entry.getKey(), entry.getValue()))
                .toList();
        return new Step(
                node.child("name").map(MappingNode::text).orElse(module),
                node.required("file").text(),
                module,
                key(node, fields),
                repeats(node.child("repeats")),
                fields);
    }

    private static StepKey key(MappingNode node, List<FieldRule> fields) {
        MappingNode key = node.required("key");
        if (key.content().isObject()) {
            key.allow("system", "column", "template");
            return new StepKey.External(key.required("system").text(), FieldRuleReader.source(key));
        }
        List<String> names = key.content().isArray()
                ? key.items().stream().map(MappingNode::text).toList()
                : List.of(key.text());
        if (names.isEmpty() || names.size() != Set.copyOf(names).size()) {
            throw key.refused("names each field of the key once");
        }
        names.stream()
                .filter(name -> fields.stream().noneMatch(rule -> rule.field().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw node.refused("the key " + name + " has no rule under fields");
                });
        return new StepKey.Fields(names);
    }

    private static Repeats repeats(Optional<MappingNode> node) {
        return node.map(given -> switch (given.text()) {
                    case "refuse" -> Repeats.REFUSE;
                    case "merge" -> Repeats.MERGE;
                    default -> throw given.refused("must be refuse or merge");
                })
                .orElse(Repeats.REFUSE);
    }
}
