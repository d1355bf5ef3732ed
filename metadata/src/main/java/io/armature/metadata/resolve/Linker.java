package io.armature.metadata.resolve;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.ProblemList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** The third stage: the active fields of active modules with their storage, and the to-many side of every reference. */
final class Linker {

    private static final Set<String> WITHOUT_INVERSE = Set.of(SystemFields.CREATED_BY, SystemFields.UPDATED_BY);

    private final Draft draft;
    private final FieldPlacement placement;

    private Linker(Draft draft, SlotBindings slots) {
        this.draft = draft;
        this.placement = new FieldPlacement(slots);
    }

    /** The modules in number order, or refused: INVALID_SLOT, INVALID_EXPRESSION, FORMULA_CYCLE, LIMIT_EXCEEDED. */
    static Outcome<List<Module>> link(Draft draft, SlotBindings slots) {
        Linker linker = new Linker(draft, slots);
        SequencedMap<String, SequencedMap<String, Field>> fields = linker.fields();
        ProblemList problems = new ProblemList();
        FormulaLinker.link(draft, fields, problems);
        List<Field> all =
                fields.values().stream().flatMap(map -> map.values().stream()).toList();
        SlotRules.check(all, slots, problems);
        Map<String, RecordRules> rules = new HashMap<>();
        for (DraftModule module : linker.active()) {
            rules.put(module.name(), RuleLinker.link(module, of(module, fields), draft, problems));
        }
        return problems.outcome(() -> linker.modules(fields, rules));
    }

    /** The modules that are switched off, in number order: no list leads to them, and no rule of theirs runs. */
    static List<Module> inactive(Draft draft, SlotBindings slots) {
        Linker linker = new Linker(draft, slots);
        List<String> owners = linker.owners();
        return draft.modules().stream()
                .filter(module -> !module.active())
                .map(module -> linker.module(
                        module,
                        linker.fields(module, owners),
                        RecordRules.resting(module.rules()),
                        new LinkedHashMap<>()))
                .toList();
    }

    private SequencedMap<String, SequencedMap<String, Field>> fields() {
        SequencedMap<String, SequencedMap<String, Field>> byModule = new LinkedHashMap<>();
        List<String> owners = owners();
        active().forEach(module -> byModule.put(module.name(), fields(module, owners)));
        return byModule;
    }

    /** The modules whose records own others. */
    private List<String> owners() {
        return active().stream()
                .filter(module -> !module.custom()
                        && FieldType.Owner.OWNERS.contains(module.written().name()))
                .map(DraftModule::name)
                .toList();
    }

    private SequencedMap<String, Field> fields(DraftModule module, List<String> owners) {
        SequencedMap<String, Field> fields = new LinkedHashMap<>();
        SystemFieldTable.of(module, owners, draft.names()).forEach(field -> fields.put(field.name(), field));
        module.fields().stream()
                .filter(DraftField::active)
                .map(field -> placement.place(module.name(), field))
                .forEach(field -> fields.put(field.name(), field));
        return fields;
    }

    private List<Field> inactiveFields(DraftModule module) {
        return module.fields().stream()
                .filter(field -> !field.active())
                .map(field -> placement.place(module.name(), field))
                .toList();
    }

    private List<Module> modules(
            SequencedMap<String, SequencedMap<String, Field>> fields, Map<String, RecordRules> rules) {
        SequencedMap<String, SequencedMap<String, ToManyRelation>> relations = new LinkedHashMap<>();
        fields.keySet().forEach(module -> relations.put(module, new LinkedHashMap<>()));
        fields.values().stream()
                .flatMap(map -> map.values().stream())
                .filter(field -> !WITHOUT_INVERSE.contains(field.name()))
                .forEach(field -> relate(field, relations));
        return active().stream()
                .map(module -> module(
                        module,
                        of(module, fields),
                        rules.getOrDefault(module.name(), RecordRules.none()),
                        of(module, relations)))
                .toList();
    }

    private List<DraftModule> active() {
        return draft.modules().stream().filter(DraftModule::active).toList();
    }

    private static <T> SequencedMap<String, T> of(
            DraftModule module, SequencedMap<String, SequencedMap<String, T>> byModule) {
        return byModule.getOrDefault(module.name(), new LinkedHashMap<>());
    }

    private static void relate(Field field, SequencedMap<String, SequencedMap<String, ToManyRelation>> relations) {
        if (field.type() instanceof FieldType.Reference reference) {
            add(reference.inverse(), reference.target(), field, relations);
        }
        if (field.type() instanceof FieldType.AnyReference reference) {
            Iterable<String> targets =
                    reference.targets().isEmpty() ? relations.sequencedKeySet() : reference.targets();
            targets.forEach(target -> add(reference.inverse(), target, field, relations));
        }
    }

    private static void add(
            String name,
            String target,
            Field field,
            SequencedMap<String, SequencedMap<String, ToManyRelation>> relations) {
        relations
                .computeIfAbsent(target, key -> new LinkedHashMap<>())
                .put(name, new ToManyRelation(name, field.module(), field.name()));
    }

    private Module module(
            DraftModule module,
            SequencedMap<String, Field> fields,
            RecordRules rules,
            SequencedMap<String, ToManyRelation> relations) {
        ModuleDefinition definition = module.definition();
        return new Module(
                definition.name(),
                definition.typeName(),
                definition.number(),
                definition.label(),
                definition.pluralLabel(),
                definition.help(),
                definition.displayField(),
                module.custom()
                        ? Module.SHARED_TABLE
                        : ColumnNames.of(module.written().name()),
                fields,
                inactiveFields(module),
                rules,
                relations,
                new ModuleLayouts(definition.layouts(), draft.organisation().layoutsOf(definition.name())),
                definition.writtenByPlatform(),
                WrittenNames.of(module),
                module.historyDays());
    }
}
