package io.armature.metadata.resolve;

import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.Layout;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.ModuleRules;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The last stage: puts modules and picklists together and computes the fingerprint, SHA-256 over everything the catalog
 * says in a fixed order.
 */
final class CatalogSeal {

    private static final char END_OF_PART = '\u001f';

    private final StringBuilder content = new StringBuilder();

    private CatalogSeal() {}

    static Catalog seal(
            Collection<Module> modules, Collection<Picklist> picklists, List<Module> inactive, List<GoneName> gone) {
        SequencedMap<String, Module> byName = new LinkedHashMap<>();
        modules.forEach(module -> byName.put(module.name(), module));
        Map<String, Picklist> lists = new TreeMap<>();
        picklists.forEach(picklist -> lists.put(picklist.name(), picklist));
        String fingerprint = new CatalogSeal().fingerprint(byName.values(), lists.values(), inactive, gone);
        return new Catalog(fingerprint, byName, lists, inactive, gone);
    }

    private String fingerprint(
            Collection<Module> modules, Collection<Picklist> picklists, List<Module> inactive, List<GoneName> gone) {
        modules.forEach(this::module);
        picklists.forEach(this::picklist);
        inactive.forEach(module -> {
            parts("inactive");
            module(module);
        });
        gone.forEach(name -> parts("gone", name));
        return HexFormat.of().formatHex(Sha256.of(content.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void module(Module module) {
        parts("module", module.name(), module.typeName(), module.number(), module.displayField(), module.table());
        parts(module.help(), text(module.label()), text(module.pluralLabel()), module.writtenByPlatform());
        parts(module.historyDays());
        parts(module.written().module(), new TreeMap<>(module.written().fields()));
        module.fields().values().forEach(this::field);
        module.inactiveFields().forEach(this::field);
        rules(module.rules().written());
        module.relations().values().forEach(relation -> parts(relation));
        module.layouts().standard().forEach(layout -> layout("standard", layout));
        module.layouts().own().forEach(layout -> layout("own", layout));
    }

    private void layout(String origin, Layout layout) {
        parts("layout", origin, layout.view());
        layout.blocks().forEach(block -> parts(block.label().map(CatalogSeal::text), block.columns(), block.fields()));
    }

    private void field(Field field) {
        parts("field", field.name(), field.type(), new TreeSet<>(field.flags()), field.storage(), field.origin());
        parts(text(field.label()), field.help(), field.defaultValue());
        field.copiedFrom().ifPresent(from -> parts("copied", from));
        field.rules().all().forEach(this::rule);
    }

    /** Every map and every text in an order of its own. */
    private void rule(FieldRule rule) {
        parts("rule", rule.kind());
        switch (rule) {
            case FieldRule.Pattern pattern ->
                parts(pattern.regex(), pattern.message().map(CatalogSeal::text));
            case FieldRule.DependsOn depends -> parts(depends.field(), new TreeMap<>(depends.allowed()));
            case FieldRule.Stages stages ->
                parts(
                        stages.initial(),
                        new TreeMap<>(stages.moves()),
                        new TreeMap<>(stages.required()),
                        stages.probability());
            case FieldRule.Minimum minimum -> parts(minimum.value());
            case FieldRule.Maximum maximum -> parts(maximum.value());
            case FieldRule.MinLength minimum -> parts(minimum.length());
            case FieldRule.RequiredWhen condition -> parts(condition.expression());
            case FieldRule.ReadOnlyWhen condition -> parts(condition.expression());
            case FieldRule.VisibleWhen condition -> parts(condition.expression());
            case FieldRule.DefaultExpression expression -> parts(expression.expression());
        }
    }

    private void rules(ModuleRules rules) {
        rules.uniqueKeys().forEach(key -> parts("key", key.name(), key.fields()));
        rules.validations()
                .forEach(rule -> parts(
                        "validation",
                        rule.name(),
                        rule.expression(),
                        text(rule.message()),
                        rule.field(),
                        rule.active()));
        rules.duplicateRules().forEach(rule -> parts("duplicates", rule));
    }

    private void picklist(Picklist picklist) {
        parts("picklist", picklist.name());
        for (PicklistValue value : picklist.values()) {
            parts(value.key(), text(value.label()), value.active(), value.category(), value.probability());
        }
    }

    /** Translations are a map without an order of its own. */
    private static List<Object> text(LocalizedText text) {
        return List.of(text.text(), new TreeMap<>(text.translations()));
    }

    private void parts(@Nullable Object... parts) {
        for (Object part : parts) {
            content.append(part).append(END_OF_PART);
        }
    }
}
