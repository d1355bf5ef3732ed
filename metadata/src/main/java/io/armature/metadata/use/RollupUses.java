package io.armature.metadata.use;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.expression.formula.Mentions;
import io.armature.metadata.model.FieldType;
import java.util.stream.Stream;

/** Modules, fields and picklist values that rollups are made of. */
final class RollupUses {

    private RollupUses() {}

    /** A rollup and the field whose other side is its list. */
    private record Made(DraftModule module, DraftField field, DraftModule children, DraftField reference) {
        FieldType.Rollup rollup() {
            return (FieldType.Rollup) field.type();
        }

        boolean names(String name) {
            return reference.name().equals(name)
                    || rollup().field().filter(name::equals).isPresent()
                    || rollup().filter().stream()
                            .flatMap(filter -> Mentions.in(filter).stream())
                            .anyMatch(names -> names.getFirst().equals(name));
        }

        boolean tests(String key) {
            return rollup().filter()
                    .filter(filter -> filter.contains("'" + key + "'") || filter.contains("\"" + key + "\""))
                    .isPresent();
        }

        Use use() {
            return new Use(Use.Kind.ROLLUP, module.name() + "." + field.name());
        }
    }

    static Stream<Use> of(Thing.OfField field, Draft draft) {
        return all(draft)
                .filter(made -> made.children().name().equals(field.module()) && made.names(field.field()))
                .map(Made::use);
    }

    /** Those of other modules: what a module says of itself goes with it. */
    static Stream<Use> of(Thing.OfModule module, Draft draft) {
        return all(draft)
                .filter(made -> made.children().name().equals(module.module())
                        && !made.module().name().equals(module.module()))
                .map(Made::use);
    }

    static Stream<Use> of(Thing.OfValue value, Draft draft) {
        return all(draft).filter(made -> made.tests(value.key())).map(Made::use);
    }

    private static Stream<Made> all(Draft draft) {
        return draft.modules().stream().flatMap(module -> module.fields().stream()
                .filter(field -> field.type() instanceof FieldType.Rollup)
                .flatMap(field -> made(module, field, draft)));
    }

    private static Stream<Made> made(DraftModule module, DraftField field, Draft draft) {
        String relation = ((FieldType.Rollup) field.type()).relation();
        return draft.modules().stream().flatMap(children -> children.fields().stream()
                .filter(reference -> reference.type() instanceof FieldType.Reference to
                        && to.target().equals(module.name())
                        && to.inverse().equals(relation))
                .map(reference -> new Made(module, field, children, reference)));
    }
}
