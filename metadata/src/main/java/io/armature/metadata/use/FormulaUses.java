package io.armature.metadata.use;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.expression.formula.Mentions;
import io.armature.metadata.model.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Fields and picklist values that formulas name. */
final class FormulaUses {

    private FormulaUses() {}

    static Stream<Use> of(Thing.OfField field, Draft draft) {
        return formulas(draft, (module, expression) -> Mentions.in(expression).stream()
                .anyMatch(names -> passes(names, module.name(), field, draft)));
    }

    static Stream<Use> of(Thing.OfValue value, Draft draft) {
        return formulas(
                draft,
                (module, expression) ->
                        expression.contains("'" + value.key() + "'") || expression.contains("\"" + value.key() + "\""));
    }

    private interface Named {
        boolean in(DraftModule module, String expression);
    }

    private static Stream<Use> formulas(Draft draft, Named named) {
        return draft.modules().stream().flatMap(module -> module.fields().stream()
                .filter(computes(expression -> named.in(module, expression)))
                .map(field -> new Use(Use.Kind.FORMULA, module.name() + "." + field.name())));
    }

    private static Predicate<DraftField> computes(Predicate<String> expression) {
        return field -> field.type() instanceof FieldType.Formula formula && expression.test(formula.expression());
    }

    /** Whether the names, followed from a module through references, meet the field. */
    private static boolean passes(List<String> names, String module, Thing.OfField wanted, Draft draft) {
        String at = module;
        for (String name : names) {
            if (at.equals(wanted.module()) && name.equals(wanted.field())) {
                return true;
            }
            Optional<String> next = draft.module(at)
                    .flatMap(found -> found.field(name))
                    .map(DraftField::type)
                    .filter(FieldType.Reference.class::isInstance)
                    .map(type -> ((FieldType.Reference) type).target());
            if (next.isEmpty()) {
                return false;
            }
            at = next.get();
        }
        return false;
    }
}
