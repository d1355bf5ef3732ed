package io.armature.metadata.use;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.expression.formula.Mentions;
import io.armature.metadata.model.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Fields and picklist values that formulas and lookups name. */
final class FormulaUses {

    private FormulaUses() {}

    static Stream<Use> of(Thing.OfField field, Draft draft) {
        return formulas(draft, (module, formula, expression) -> Mentions.in(expression).stream()
                .anyMatch(names -> meets(
                        names,
                        module.name(),
                        draft,
                        (at, met) -> at.equals(field.module()) && met.name().equals(field.field()))));
    }

    static Stream<Use> of(Thing.OfValue value, Draft draft) {
        return formulas(
                draft,
                (module, field, expression) -> names(expression, value.key())
                        && (field.picklist().filter(value.picklist()::equals).isPresent()
                                || Mentions.in(expression).stream()
                                        .anyMatch(
                                                names -> meets(names, module.name(), draft, (at, met) -> met.picklist()
                                                        .filter(value.picklist()::equals)
                                                        .isPresent()))));
    }

    private static boolean names(String expression, String key) {
        return expression.contains("'" + key + "'") || expression.contains("\"" + key + "\"");
    }

    private interface Named {
        boolean in(DraftModule module, DraftField formula, String expression);
    }

    private static Stream<Use> formulas(Draft draft, Named named) {
        return draft.modules().stream().flatMap(module -> module.fields().stream()
                .filter(field -> computes(field, expression -> named.in(module, field, expression)))
                .map(field -> new Use(kind(field), module.name() + "." + field.name())));
    }

    private static Use.Kind kind(DraftField field) {
        return field.type() instanceof FieldType.Lookup ? Use.Kind.LOOKUP : Use.Kind.FORMULA;
    }

    private static boolean computes(DraftField field, Predicate<String> expression) {
        return field.type() instanceof FieldType.Expressed formula && expression.test(formula.expression());
    }

    /** Whether the names, followed from a module through references, meet such a field, told with its module. */
    private static boolean meets(
            List<String> names, String module, Draft draft, BiPredicate<String, DraftField> wanted) {
        String at = module;
        for (String name : names) {
            Optional<DraftField> field = draft.module(at).flatMap(found -> found.field(name));
            if (field.isEmpty()) {
                return false;
            }
            if (wanted.test(at, field.get())) {
                return true;
            }
            if (!(field.get().type() instanceof FieldType.Reference reference)) {
                return false;
            }
            at = reference.target();
        }
        return false;
    }
}
