package io.armature.deploy.importer.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From an entry of {@code fields} to a {@link FieldRule}. */
final class FieldRuleReader {
    private FieldRuleReader() {}

    static FieldRule read(String field, MappingNode node) {
        node.allow(
                "column", "template", "constant", "type", "pattern", "scale", "separator", "split", "lookup", "blank");
        return new FieldRule(field, source(node), ConversionReader.read(node), blank(node.child("blank")));
    }

    static Source source(MappingNode node) {
        List<Source> sources = Stream.of(
                        node.child("column").map(column -> (Source) new Source.Column(column.text())),
                        node.child("template").map(FieldRuleReader::templates),
                        node.child("constant").map(constant -> (Source) new Source.Constant(constant.text())))
                .flatMap(Optional::stream)
                .toList();
        if (sources.size() != 1) {
            throw node.refused("needs exactly one of column, template, constant");
        }
        return sources.getFirst();
    }

    private static Source templates(MappingNode node) {
        List<MappingNode> nodes = node.content().isArray() ? node.items() : List.of(node);
        return new Source.Templates(
                nodes.stream().map(FieldRuleReader::template).toList());
    }

    private static Template template(MappingNode node) {
        Template template = new Template(node.text());
        if (template.columns().isEmpty()) {
            throw node.refused("names no column in braces; a fixed text is a constant");
        }
        return template;
    }

    private static Blank blank(Optional<MappingNode> node) {
        return node.map(given -> switch (given.text()) {
                    case "keep" -> Blank.KEEP;
                    case "clear" -> Blank.CLEAR;
                    case "refuse" -> Blank.REFUSE;
                    default -> throw given.refused("must be keep, clear or refuse");
                })
                .orElse(Blank.KEEP);
    }
}
