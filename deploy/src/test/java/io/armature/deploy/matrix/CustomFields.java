package io.armature.deploy.matrix;

import io.armature.deploy.api.Api;
import io.armature.metadata.model.ValueKind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A custom field of every type on accounts and on the custom module gadgets: one without an index ({@code plainText}),
 * one with ({@code slotText}).
 */
final class CustomFields {
    static final String CUSTOM_MODULE = "gadgets";
    private static final List<String> MODULES = List.of("accounts", CUSTOM_MODULE);
    private static final List<@Nullable Object> KEYS = java.util.Arrays.asList(null, "LOW", "MID", "HIGH", "LOW");

    /** A type of field with its options, and what records hold in it. */
    record Kind(String type, ValueKind kind, List<@Nullable Object> samples, Map<String, Object> options) {
        boolean indexable() {
            return unindexable().stream().noneMatch(other -> other.type().equals(type));
        }

        String name(String storage) {
            StringBuilder name = new StringBuilder(storage);
            for (String word : type.split("_", -1)) {
                name.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
            }
            return name.toString();
        }

        MatrixField field(String module, String storage) {
            boolean file = type.equals("FILE") || type.equals("IMAGE");
            return file
                    ? MatrixField.ofFile(module, name(storage) + "Id", samples)
                    : new MatrixField(module, name(storage), kind, samples);
        }
    }

    private CustomFields() {}

    /** Every kind there is. */
    static List<Kind> kinds(ZoneId zone, SentFiles sent) {
        List<Kind> kinds = new ArrayList<>(indexable(zone, sent));
        kinds.addAll(unindexable());
        return kinds;
    }

    private static List<Kind> indexable(ZoneId zone, SentFiles sent) {
        return List.of(
                new Kind("TEXT", ValueKind.TEXT, Samples.TEXT, Map.of("length", 300)),
                new Kind("EMAIL", ValueKind.TEXT, Samples.EMAIL, Map.of()),
                new Kind("PHONE", ValueKind.TEXT, Samples.PHONE, Map.of()),
                new Kind("URL", ValueKind.TEXT, Samples.URL, Map.of()),
                new Kind("INTEGER", ValueKind.INTEGER, Samples.INTEGER, Map.of()),
                new Kind("LONG", ValueKind.LONG, Samples.LONG, Map.of()),
                new Kind("DECIMAL", ValueKind.DECIMAL, Samples.DECIMAL, Map.of("precision", 20, "scale", 6)),
                new Kind("PERCENT", ValueKind.DECIMAL, Samples.PERCENT, Map.of()),
                new Kind("CURRENCY", ValueKind.DECIMAL, Samples.MONEY, Map.of()),
                new Kind("BOOLEAN", ValueKind.BOOLEAN, Samples.BOOLEAN, Map.of()),
                new Kind("DATE", ValueKind.DATE, Samples.dates(zone), Map.of()),
                new Kind("DATETIME", ValueKind.DATETIME, Samples.instants(zone), Map.of()),
                new Kind("TIME", ValueKind.TIME, StructuredSamples.TIME, Map.of()),
                new Kind("DURATION", ValueKind.DURATION, StructuredSamples.DURATION, Map.of()),
                new Kind("PICKLIST", ValueKind.KEY, KEYS, Map.of("picklist", "matrixLevel")),
                new Kind("FILE", ValueKind.ID, sent.files(), Map.of()),
                new Kind("IMAGE", ValueKind.ID, sent.pictures(), Map.of()));
    }

    private static List<Kind> unindexable() {
        return List.of(
                new Kind("LONG_TEXT", ValueKind.LONG_TEXT, Samples.LONG_TEXT, Map.of()),
                new Kind("RICH_TEXT", ValueKind.LONG_TEXT, Samples.RICH_TEXT, Map.of()),
                new Kind("MULTI_PICKLIST", ValueKind.KEYS, StructuredSamples.KEYS, Map.of("picklist", "matrixLevel")),
                new Kind("TAGS", ValueKind.TAGS, StructuredSamples.TAGS, Map.of()),
                new Kind("JSON", ValueKind.JSON, StructuredSamples.JSON, Map.of()),
                new Kind("GEO", ValueKind.GEO, StructuredSamples.GEO, Map.of()),
                new Kind("ADDRESS", ValueKind.ADDRESS, StructuredSamples.ADDRESS, Map.of()),
                new Kind("PERSON_NAME", ValueKind.PERSON_NAME, StructuredSamples.PERSON_NAME, Map.of()));
    }

    static List<MatrixField> fields(String module, ZoneId zone, SentFiles sent) {
        List<MatrixField> fields = new ArrayList<>();
        indexable(zone, sent).forEach(kind -> {
            fields.add(kind.field(module, "plain"));
            fields.add(kind.field(module, "slot"));
        });
        unindexable().forEach(kind -> fields.add(kind.field(module, "plain")));
        return fields;
    }

    /** Creates them, and a reference, which always has a slot. */
    static void create(Api api, ZoneId zone, SentFiles sent) {
        List<Map<String, Object>> changes = new ArrayList<>();
        changes.add(levels());
        changes.add(Map.of(
                "createModule",
                Map.of("name", CUSTOM_MODULE, "typeName", "Gadget", "label", "Gadget", "pluralLabel", "Gadgets")));
        changes.add(unbounded("accounts", "employees", "MINIMUM"));
        changes.add(unbounded("products", "taxRate", "MINIMUM", "MAXIMUM"));
        MODULES.forEach(module -> {
            indexable(zone, sent).forEach(kind -> {
                changes.add(field(module, kind, "plain", false));
                changes.add(field(module, kind, "slot", true));
            });
            unindexable().forEach(kind -> changes.add(field(module, kind, "plain", false)));
        });
        changes.add(reference("accounts", "slotReference", "accounts", "slotReferenceOf"));
        changes.add(reference(CUSTOM_MODULE, "account", "accounts", "gadgets"));
        api.data(
                "mutation ($changes: [MetadataChangeInput!]!) { changeMetadata(changes: $changes) { version } }",
                Map.of("changes", changes));
    }

    /** A standard field without its bounds: the samples go beyond them. */
    static Map<String, Object> unbounded(String module, String field, String... rules) {
        Map<String, Object> cleared = Map.of("clear", List.of(rules));
        return Map.of("changeField", Map.of("module", module, "name", field, "rules", cleared));
    }

    static Map<String, Object> reference(String module, String name, String target, String inverse) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("module", module);
        field.put("name", name);
        field.put("label", name);
        field.put("type", "REFERENCE");
        field.put("target", target);
        field.put("inverse", inverse);
        return Map.of("createField", field);
    }

    static Map<String, Object> field(String module, Kind kind, String storage, boolean indexed) {
        Map<String, Object> field = new LinkedHashMap<>(kind.options());
        field.put("module", module);
        field.put("name", kind.name(storage));
        field.put("label", kind.name(storage));
        field.put("type", kind.type());
        field.put("indexed", indexed);
        return Map.of("createField", field);
    }

    /** The picklist of the kinds that have one. */
    static Map<String, Object> levels() {
        return Map.of(
                "createPicklist",
                Map.of("name", "matrixLevel", "values", List.of(level("LOW"), level("MID"), level("HIGH"))));
    }

    private static Map<String, Object> level(String key) {
        return Map.of("key", key, "label", key);
    }
}
