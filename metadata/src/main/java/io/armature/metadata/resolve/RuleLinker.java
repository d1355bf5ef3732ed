package io.armature.metadata.resolve;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.draft.Picklists;
import io.armature.metadata.expression.Expression;
import io.armature.metadata.expression.ExpressionCompiler;
import io.armature.metadata.expression.Vocabulary;
import io.armature.metadata.model.DuplicateRule;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.model.ValidationRule;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemList;
import io.armature.metadata.rule.record.RulePlaces;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** Makes the rules of one module ready to run: expressions checked, names resolved to fields. */
final class RuleLinker {

    private final DraftModule module;
    private final SequencedMap<String, Field> fields;
    private final Draft draft;
    private final ProblemList problems;
    private final Supplier<ExpressionCompiler> compiler;

    private RuleLinker(DraftModule module, SequencedMap<String, Field> fields, Draft draft, ProblemList problems) {
        this.module = module;
        this.fields = fields;
        this.draft = draft;
        this.problems = problems;
        this.compiler = new Once<>(() -> new ExpressionCompiler(vocabulary()));
    }

    /** The rules; what cannot be made ready becomes a problem INVALID_EXPRESSION and is left out. */
    static RecordRules link(
            DraftModule module,
            SequencedMap<String, SequencedMap<String, Field>> fields,
            Draft draft,
            ProblemList problems) {
        SequencedMap<String, Field> own = Objects.requireNonNull(fields.get(module.name()));
        RuleLinker linker = new RuleLinker(module, own, draft, problems);
        return new RecordRules(
                module.rules(),
                linker.expressions(),
                linker.validations(),
                linker.uniqueKeys(),
                linker.duplicateChecks(fields));
    }

    private Map<String, Map<FieldRule.Kind, Expression>> expressions() {
        Map<String, Map<FieldRule.Kind, Expression>> byField = new HashMap<>();
        for (DraftField field : module.fields()) {
            if (!field.active()) {
                continue;
            }
            Map<FieldRule.Kind, Expression> byKind = new EnumMap<>(FieldRule.Kind.class);
            field.definition().rules().all().forEach(rule -> compiled(rule, field)
                    .ifPresent(expression -> byKind.put(rule.kind(), expression)));
            if (!byKind.isEmpty()) {
                byField.put(field.name(), byKind);
            }
        }
        return byField;
    }

    private Optional<Expression> compiled(FieldRule rule, DraftField field) {
        Place place = field.place().part(rule.kind().notation());
        return switch (rule) {
            case FieldRule.RequiredWhen condition -> compiled(condition.expression(), ValueKind.BOOLEAN, place);
            case FieldRule.ReadOnlyWhen condition -> compiled(condition.expression(), ValueKind.BOOLEAN, place);
            case FieldRule.VisibleWhen condition -> compiled(condition.expression(), ValueKind.BOOLEAN, place);
            case FieldRule.DefaultExpression value ->
                compiled(value.expression(), field.type().valueKind(), place);
            case FieldRule.Minimum bound -> Optional.empty();
            case FieldRule.Maximum bound -> Optional.empty();
            case FieldRule.MinLength length -> Optional.empty();
            case FieldRule.Pattern pattern -> Optional.empty();
            case FieldRule.DependsOn depends -> Optional.empty();
            case FieldRule.Stages stages -> Optional.empty();
        };
    }

    private List<RecordRules.Validation> validations() {
        List<RecordRules.Validation> validations = new ArrayList<>();
        for (ValidationRule rule : module.rules().validations()) {
            Place place = RulePlaces.of(module, "validations", rule.name()).part("expression");
            if (rule.active()) {
                compiled(rule.expression(), ValueKind.BOOLEAN, place)
                        .ifPresent(expression -> validations.add(new RecordRules.Validation(rule, expression)));
            }
        }
        return validations;
    }

    /** A key of which a field refers to a module that is switched off rests with it. */
    private List<UniqueKey> uniqueKeys() {
        return module.rules().uniqueKeys().stream()
                .filter(key -> fields.keySet().containsAll(key.fields()))
                .map(key -> UniqueKey.of(
                        module.name(),
                        key.name(),
                        key.fields().stream().map(fields::get).toList()))
                .toList();
    }

    /** A rule of which a field, or the module looked through, is switched off rests with it. */
    private List<DuplicateCheck> duplicateChecks(SequencedMap<String, SequencedMap<String, Field>> all) {
        List<DuplicateCheck> checks = new ArrayList<>();
        for (DuplicateRule rule : module.rules().duplicateRules()) {
            String against = rule.lookedThrough(module.name());
            Map<String, Field> others = all.getOrDefault(against, new LinkedHashMap<>());
            boolean complete = rule.conditions().stream()
                    .allMatch(condition ->
                            fields.containsKey(condition.field()) && others.containsKey(condition.otherField()));
            if (!rule.active() || !complete) {
                continue;
            }
            Place place = RulePlaces.of(module, "duplicateRules", rule.name()).part("when");
            Optional<Expression> when = rule.when().flatMap(text -> compiled(text, ValueKind.BOOLEAN, place));
            checks.add(new DuplicateCheck(rule, module.name(), against, conditions(rule, others), when));
        }
        return checks;
    }

    private List<DuplicateCheck.Condition> conditions(DuplicateRule rule, Map<String, Field> others) {
        return rule.conditions().stream()
                .map(condition -> new DuplicateCheck.Condition(
                        Objects.requireNonNull(fields.get(condition.field())),
                        Objects.requireNonNull(others.get(condition.otherField())),
                        condition.method(),
                        condition.percent()))
                .toList();
    }

    private Optional<Expression> compiled(String text, ValueKind kind, Place place) {
        return switch (compiler.get().compile(text, kind, place)) {
            case Outcome.Accepted<Expression>(var expression) -> Optional.of(expression);
            case Outcome.Refused<Expression>(var faults) -> {
                problems.addAll(faults);
                yield Optional.empty();
            }
        };
    }

    /** Snapshots are copied after the rules were looked at. */
    private Vocabulary vocabulary() {
        Map<String, Vocabulary.Term> terms = new HashMap<>();
        fields.values().stream()
                .filter(field -> !field.computed() && field.copiedFrom().isEmpty())
                .forEach(field -> terms.put(field.name(), new Vocabulary.Term(field.valueKind(), categories(field))));
        return new Vocabulary(terms);
    }

    private Map<String, String> categories(Field field) {
        Map<String, String> categories = new HashMap<>();
        if (field.type() instanceof FieldType.Stage) {
            Picklists.nameIn(field.type()).flatMap(draft::picklist).ifPresent(picklist -> {
                for (PicklistValue value : picklist.values()) {
                    if (value.category() != null) {
                        categories.put(value.key(), value.category().name());
                    }
                }
            });
        }
        return categories;
    }

    /** Most modules have no expression, and a compiler is not cheap. */
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> make;
        private Optional<T> made = Optional.empty();

        private Once(Supplier<T> make) {
            this.make = make;
        }

        @Override
        public T get() {
            if (made.isEmpty()) {
                made = Optional.of(make.get());
            }
            return made.get();
        }
    }
}
