package io.armature.deploy.importer.mapping;

import java.util.List;
import java.util.Optional;

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

    private static String key(MappingNode node, List<FieldRule> fields) {
        String key = node.required("key").text();
        if (fields.stream().noneMatch(rule -> rule.field().equals(key))) {
            throw node.refused("the key " + key + " has no rule under fields");
        }
        return key;
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
