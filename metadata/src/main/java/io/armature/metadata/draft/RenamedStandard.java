package io.armature.metadata.draft;

import io.armature.metadata.model.DuplicateRule;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.FieldRules;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.Layout;
import io.armature.metadata.model.LayoutBlock;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.ModuleRules;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.model.UniqueKeyDefinition;
import io.armature.metadata.model.ValidationRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The standard definitions under the names of one organisation, wherever they speak of each other. */
final class RenamedStandard {

    private final StandardNames names;

    RenamedStandard(StandardNames names) {
        this.names = names;
    }

    StandardDefinitions definitions() {
        return new StandardDefinitions(
                names.written().modules().stream().map(this::module).toList(),
                names.written().picklists().stream()
                        .map(list -> new Picklist(names.picklist(list.name()), list.values()))
                        .toList(),
                new RenamedAccess(names).definition());
    }

    private ModuleDefinition module(ModuleDefinition module) {
        UnaryOperator<String> fields = name -> names.field(module.name(), name);
        return module.withNames(names.module(module.name()), names.type(module))
                .withDisplayField(fields.apply(module.displayField()))
                .withFields(module.fields().stream()
                        .map(field -> field(module.name(), field, fields))
                        .toList())
                .withRules(rules(module, fields))
                .withLayouts(module.layouts().stream()
                        .map(layout -> layout(layout, fields))
                        .toList());
    }

    private FieldDefinition field(String module, FieldDefinition field, UnaryOperator<String> fields) {
        return field.withName(fields.apply(field.name()))
                .withType(type(module, field))
                .withRules(FieldRules.of(field.rules().all().stream()
                        .map(rule -> rule(rule, fields))
                        .toList()));
    }

    private FieldType type(String module, FieldDefinition field) {
        return type(module, field, field.type());
    }

    private FieldType type(String module, FieldDefinition field, FieldType type) {
        if (type instanceof FieldType.Formula(var expression, var result)) {
            return new FieldType.Formula(
                    Identifiers.renamed(expression, name -> names.field(module, name)), type(module, field, result));
        }
        if (type instanceof FieldType.Lookup(var path, var result, var snapshot)) {
            return new FieldType.Lookup(
                    Identifiers.renamed(path, name -> names.field(module, name)),
                    type(module, field, result),
                    snapshot);
        }
        if (type instanceof FieldType.Rollup rollup) {
            return new RenamedRollup(names).of(module, rollup);
        }
        if (type instanceof FieldType.Reference(var target, var inverse, var onDelete)) {
            return new FieldType.Reference(
                    names.module(target), names.inverse(module, field.name(), inverse), onDelete);
        }
        if (type instanceof FieldType.PolyReference(var targets, var inverse, var onDelete)) {
            return new FieldType.PolyReference(
                    targets.stream().map(names::module).toList(),
                    names.inverse(module, field.name(), inverse),
                    onDelete);
        }
        return Picklists.nameIn(type)
                .map(picklist -> Picklists.replaced(type, names.picklist(picklist)))
                .orElse(type);
    }

    private static FieldRule rule(FieldRule rule, UnaryOperator<String> fields) {
        return switch (rule) {
            case FieldRule.RequiredWhen(var text) -> new FieldRule.RequiredWhen(Identifiers.renamed(text, fields));
            case FieldRule.ReadOnlyWhen(var text) -> new FieldRule.ReadOnlyWhen(Identifiers.renamed(text, fields));
            case FieldRule.VisibleWhen(var text) -> new FieldRule.VisibleWhen(Identifiers.renamed(text, fields));
            case FieldRule.DefaultExpression(var text) ->
                new FieldRule.DefaultExpression(Identifiers.renamed(text, fields));
            case FieldRule.DependsOn(var field, var allowed) -> new FieldRule.DependsOn(fields.apply(field), allowed);
            case FieldRule.Stages(var initial, var moves, var required, var probability) ->
                new FieldRule.Stages(initial, moves, required(required, fields), probability.map(fields));
            case FieldRule.Minimum minimum -> minimum;
            case FieldRule.Maximum maximum -> maximum;
            case FieldRule.MinLength length -> length;
            case FieldRule.Pattern pattern -> pattern;
        };
    }

    private static Map<String, List<String>> required(
            Map<String, List<String>> required, UnaryOperator<String> fields) {
        Map<String, List<String>> byKey = new TreeMap<>();
        required.forEach(
                (key, needed) -> byKey.put(key, needed.stream().map(fields).toList()));
        return byKey;
    }

    private ModuleRules rules(ModuleDefinition module, UnaryOperator<String> fields) {
        return new ModuleRules(
                module.rules().uniqueKeys().stream()
                        .map(key -> new UniqueKeyDefinition(
                                names.key(module.name(), key.name()),
                                key.fields().stream().map(fields).toList()))
                        .toList(),
                module.rules().validations().stream()
                        .map(rule -> new ValidationRule(
                                names.validation(module.name(), rule.name()),
                                Identifiers.renamed(rule.expression(), fields),
                                rule.message(),
                                rule.field().map(fields),
                                rule.active()))
                        .toList(),
                module.rules().duplicateRules().stream()
                        .map(rule -> duplicateRule(module.name(), rule, fields))
                        .toList());
    }

    private DuplicateRule duplicateRule(String module, DuplicateRule rule, UnaryOperator<String> fields) {
        String against = rule.lookedThrough(module);
        return new DuplicateRule(
                names.duplicateRule(module, rule.name()),
                rule.action(),
                rule.against().map(names::module),
                rule.conditions().stream()
                        .map(condition -> new DuplicateRule.Condition(
                                fields.apply(condition.field()),
                                condition.method(),
                                Optional.of(names.field(against, condition.otherField()))
                                        .filter(other -> !other.equals(fields.apply(condition.field()))),
                                condition.likeness()))
                        .toList(),
                rule.when().map(when -> Identifiers.renamed(when, fields)),
                rule.active());
    }

    private static Layout layout(Layout layout, UnaryOperator<String> fields) {
        return new Layout(
                layout.view(),
                layout.blocks().stream()
                        .map(block -> new LayoutBlock(
                                block.label(),
                                block.columns(),
                                block.fields().stream().map(fields).toList()))
                        .toList());
    }
}
