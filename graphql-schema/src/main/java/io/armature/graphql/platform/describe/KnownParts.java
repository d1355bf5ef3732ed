package io.armature.graphql.platform.describe;

import io.armature.graphql.visible.CallerView;
import io.armature.metadata.layout.EffectiveLayout;
import io.armature.metadata.model.DuplicateRule;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.FieldRules;
import io.armature.metadata.model.Layout;
import io.armature.metadata.model.LayoutBlock;
import io.armature.metadata.model.LayoutView;
import io.armature.metadata.model.ModuleRules;
import io.armature.metadata.model.ValidationRule;
import io.armature.metadata.resolve.DuplicateCheck;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.RecordRules;
import io.armature.metadata.resolve.SystemFields;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules and layouts of a module without those that would name a field the caller does not know of. */
final class KnownParts {
    private final Module module;
    private final CallerView view;

    KnownParts(Module module, CallerView view) {
        this.module = module;
        this.view = view;
    }

    /** The field that stands for a record; its id where the caller does not know of that field. */
    String displayField() {
        return knows(module.displayField()) ? module.displayField() : SystemFields.ID;
    }

    ModuleRules rules() {
        ModuleRules written = module.rules().written();
        return new ModuleRules(
                written.uniqueKeys().stream().filter(key -> all(key.fields())).toList(),
                written.validations().stream().filter(this::knows).toList(),
                written.duplicateRules().stream().filter(this::knows).toList());
    }

    FieldRules rules(Field field) {
        return FieldRules.of(
                field.rules().all().stream().flatMap(rule -> known(rule, field)).toList());
    }

    EffectiveLayout layout(LayoutView of) {
        EffectiveLayout effective = EffectiveLayout.of(module, of);
        List<LayoutBlock> blocks = effective.layout().blocks().stream()
                .map(block -> new LayoutBlock(block.label(), block.columns(), known(block.fields())))
                .filter(block -> !block.fields().isEmpty())
                .toList();
        return new EffectiveLayout(new Layout(of, blocks), effective.origin());
    }

    /** What an inactive rule names was not looked into: it is told to those who know all fields. */
    private boolean knows(ValidationRule rule) {
        Optional<RecordRules.Validation> active = module.rules().validations().stream()
                .filter(validation -> validation.rule().name().equals(rule.name()))
                .findFirst();
        return rule.field().stream().allMatch(this::knows)
                && active.map(validation -> all(validation.expression().fields()))
                        .orElseGet(() -> all(module.fields().keySet()));
    }

    /** One that looks through another module is told to those who know all of it that the rule compares. */
    private boolean knows(DuplicateRule rule) {
        Optional<DuplicateCheck> active = module.rules().duplicateChecks().stream()
                .filter(check -> check.name().equals(rule.name()))
                .findFirst();
        return active.map(this::knows).orElseGet(() -> all(module.fields().keySet()));
    }

    private boolean knows(DuplicateCheck check) {
        return check.conditions().stream()
                        .allMatch(condition -> view.knows(condition.own()) && view.knows(condition.other()))
                && check.when().map(when -> all(when.fields())).orElse(true);
    }

    private Stream<FieldRule> known(FieldRule rule, Field field) {
        return switch (rule) {
            case FieldRule.Minimum plain -> Stream.of(plain);
            case FieldRule.Maximum plain -> Stream.of(plain);
            case FieldRule.MinLength plain -> Stream.of(plain);
            case FieldRule.Pattern plain -> Stream.of(plain);
            case FieldRule.RequiredWhen when -> expression(when, field);
            case FieldRule.ReadOnlyWhen when -> expression(when, field);
            case FieldRule.VisibleWhen when -> expression(when, field);
            case FieldRule.DefaultExpression given -> expression(given, field);
            case FieldRule.DependsOn on -> knows(on.field()) ? Stream.of(on) : Stream.empty();
            case FieldRule.Stages stages -> Stream.of(known(stages));
        };
    }

    private Stream<FieldRule> expression(FieldRule rule, Field field) {
        boolean known = module.rules()
                .expression(field, rule.kind())
                .map(expression -> all(expression.fields()))
                .orElseGet(() -> all(module.fields().keySet()));
        return known ? Stream.of(rule) : Stream.empty();
    }

    private FieldRule known(FieldRule.Stages stages) {
        Map<String, List<String>> required = new LinkedHashMap<>();
        stages.required().forEach((stage, fields) -> required.put(stage, known(fields)));
        return new FieldRule.Stages(
                stages.initial(), stages.moves(), required, stages.probability().filter(this::knows));
    }

    private List<String> known(List<String> fields) {
        return fields.stream().filter(this::knows).toList();
    }

    private boolean all(Collection<String> fields) {
        return fields.stream().allMatch(this::knows);
    }

    private boolean knows(String field) {
        return module.field(field).filter(view::knows).isPresent();
    }
}
