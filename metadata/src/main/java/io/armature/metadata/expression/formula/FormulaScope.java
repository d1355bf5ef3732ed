package io.armature.metadata.expression.formula;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.draft.Picklists;
import io.armature.metadata.expression.Vocabulary;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.model.ValueKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the names in formulas of a module stand for.
 *
 * @param system types of the fields that every record has, by module and name
 */
public record FormulaScope(Draft draft, Map<String, Map<String, FieldType>> system) {

    /** Where a name leads: the type of its values, and the picklist's keys by category of a STAGE. */
    record Named(FieldType type, Map<String, String> categories) {}

    /** The names in some formulas of a module that are fields, with dots: {@code account.name}. */
    Vocabulary vocabulary(String module, Collection<String> expressions) {
        Map<String, Vocabulary.Term> terms = new HashMap<>();
        for (String expression : expressions) {
            for (List<String> names : Mentions.in(expression)) {
                for (int length = 1; length <= names.size(); length++) {
                    List<String> path = names.subList(0, length);
                    field(module, path)
                            .filter(named -> usable(named.type()))
                            .ifPresent(named -> terms.put(
                                    String.join(".", path),
                                    new Vocabulary.Term(named.type().valueKind(), named.categories())));
                }
            }
        }
        return new Vocabulary(terms);
    }

    /** The field at the end of a path of references to one record. */
    Optional<Named> field(String module, List<String> path) {
        String at = module;
        for (String reference : path.subList(0, path.size() - 1)) {
            Optional<FieldType> type = type(at, reference);
            if (type.isEmpty() || !(type.get() instanceof FieldType.Reference to)) {
                return Optional.empty();
            }
            at = to.target();
        }
        return type(at, path.getLast()).map(type -> new Named(type, categories(type)));
    }

    /** The module at the end of a path of references. */
    Optional<String> module(String module, List<String> path) {
        if (path.isEmpty()) {
            return Optional.of(module);
        }
        return field(module, path)
                .map(Named::type)
                .filter(FieldType.Reference.class::isInstance)
                .map(type -> ((FieldType.Reference) type).target());
    }

    /** An active field of an active module. */
    private Optional<FieldType> type(String module, String field) {
        FieldType system = this.system.getOrDefault(module, Map.of()).get(field);
        if (system != null) {
            return Optional.of(system);
        }
        return draft.module(module)
                .filter(DraftModule::active)
                .flatMap(found -> found.field(field))
                .filter(DraftField::active)
                .map(DraftField::type);
    }

    /** Long texts have no key to order by, lists no single value; whom a record belongs to is of any of two modules. */
    private static boolean usable(FieldType type) {
        ValueKind kind = type.valueKind();
        return kind != ValueKind.LONG_TEXT
                && kind != ValueKind.KEYS
                && kind != ValueKind.TAGS
                && !(type instanceof FieldType.AnyReference)
                && !type.isFile();
    }

    private Map<String, String> categories(FieldType type) {
        Map<String, String> categories = new HashMap<>();
        if (type instanceof FieldType.Stage) {
            Picklists.nameIn(type).flatMap(draft::picklist).ifPresent(picklist -> picklist.values().stream()
                    .filter(value -> value.category() != null)
                    .forEach(value -> categories.put(value.key(), category(value))));
        }
        return categories;
    }

    private static String category(PicklistValue value) {
        return String.valueOf(value.category());
    }
}
