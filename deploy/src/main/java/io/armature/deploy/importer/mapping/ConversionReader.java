package io.armature.deploy.importer.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** From the entries {@code type}, {@code split} and {@code lookup} of a field to its {@link Conversion}. */
final class ConversionReader {
    /** No day of its month is a month too, so that a pattern with the two swapped or lost cannot read it back. */
    private static final LocalDate PROBE = LocalDate.of(2017, 12, 31);

    private static final String USUAL_SEPARATOR = ";";

    private ConversionReader() {}

    static Conversion read(MappingNode node) {
        Optional<MappingNode> type = node.child("type");
        Optional<MappingNode> split = node.child("split");
        Optional<MappingNode> lookup = node.child("lookup");
        if (count(type) + count(split) + count(lookup) > 1) {
            throw node.refused("takes only one of type, split, lookup");
        }
        refuseStrayOptions(node, type.map(MappingNode::text).orElse(""));
        return split.map(ConversionReader::namePart)
                .or(() -> lookup.map(ConversionReader::reference))
                .or(() -> type.map(given -> typed(node, given)))
                .orElseGet(Conversion.Text::new);
    }

    private static int count(Optional<MappingNode> node) {
        return node.isPresent() ? 1 : 0;
    }

    private static void refuseStrayOptions(MappingNode node, String type) {
        if (node.child("pattern").isPresent() && !type.equals("date")) {
            throw node.refused("pattern goes with type: date");
        }
        if (node.child("scale").isPresent() && !type.equals("decimal")) {
            throw node.refused("scale goes with type: decimal");
        }
        if (node.child("separator").isPresent() && !type.equals("list") && !type.equals("keys")) {
            throw node.refused("separator goes with type: list and type: keys");
        }
    }

    private static Conversion namePart(MappingNode node) {
        return switch (node.text()) {
            case "firstName" -> new Conversion.NamePart(Conversion.NamePart.Part.FIRST);
            case "lastName" -> new Conversion.NamePart(Conversion.NamePart.Part.LAST);
            default -> throw node.refused("must be firstName or lastName");
        };
    }

    private static Conversion reference(MappingNode node) {
        node.allow("module", "by", "system");
        Optional<MappingNode> field = node.child("by");
        Optional<MappingNode> system = node.child("system");
        if (count(field) + count(system) != 1) {
            throw node.refused("needs exactly one of by, system");
        }
        String module = node.required("module").text();
        return field.map(by -> new Conversion.Reference(module, by.text()))
                .or(() -> system.map(
                        given -> new Conversion.Reference(module, new Conversion.By.ExternalId(given.text()))))
                .orElseThrow();
    }

    private static Conversion typed(MappingNode rule, MappingNode type) {
        return switch (type.text()) {
            case "text" -> new Conversion.Text();
            case "integer" -> new Conversion.WholeNumber();
            case "decimal" -> new Conversion.DecimalNumber(scale(rule.child("scale")));
            case "date" -> day(rule.child("pattern"));
            case "boolean" -> new Conversion.TrueOrFalse();
            case "key" -> new Conversion.PicklistKey();
            case "list" -> new Conversion.Several(separator(rule));
            case "keys" -> new Conversion.PicklistKeys(separator(rule));
            case "place" -> new Conversion.Place();
            case "json" -> new Conversion.Json();
            default ->
                throw type.refused("must be text, integer, decimal, date, boolean, key, keys, list, place or json");
        };
    }

    private static String separator(MappingNode rule) {
        return rule.child("separator").map(MappingNode::text).orElse(USUAL_SEPARATOR);
    }

    private static BigDecimal scale(Optional<MappingNode> node) {
        if (node.isEmpty()) {
            return BigDecimal.ONE;
        }
        try {
            return new BigDecimal(node.get().text());
        } catch (NumberFormatException e) {
            throw node.get().refused("must be a number");
        }
    }

    private static Conversion day(Optional<MappingNode> node) {
        if (node.isEmpty()) {
            return new Conversion.Day("uuuu-MM-dd", DateTimeFormatter.ISO_LOCAL_DATE);
        }
        String pattern = node.get().text();
        try {
            DateTimeFormatter format =
                    DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
            if (PROBE.equals(LocalDate.parse(format.format(PROBE), format))) {
                return new Conversion.Day(pattern, format);
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw node.get().refused(unusable(pattern) + " (" + e.getMessage() + ")");
        }
        throw node.get().refused(unusable(pattern));
    }

    private static String unusable(String pattern) {
        return "the pattern " + pattern + " does not read back the day it writes; use M, d and uuuu";
    }
}
