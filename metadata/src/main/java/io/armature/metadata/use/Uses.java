package io.armature.metadata.use;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.draft.Merge;
import io.armature.metadata.draft.StandardNames;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the uses of a thing in definitions laid over each other. */
public final class Uses {

    private final Draft draft;

    private Uses(Draft draft) {
        this.draft = draft;
    }

    /**
     * Every use of the thing; none can be told of definitions that do not fit each other, which are refused anyway.
     *
     * @param standard under the names that it has in the organisation
     */
    public static List<Use> of(Thing thing, StandardDefinitions standard, OrganisationDefinition organisation) {
        return switch (Merge.merge(StandardNames.asWritten(standard), organisation)) {
            case Outcome.Accepted<Draft> accepted -> new Uses(accepted.value()).of(thing);
            case Outcome.Refused<Draft> refused -> List.of();
        };
    }

    private List<Use> of(Thing thing) {
        return switch (thing) {
            case Thing.OfField field ->
                Stream.of(
                                displayed(field),
                                RuleUses.of(field, draft),
                                FormulaUses.of(field, draft),
                                RollupUses.of(field, draft),
                                laidOut(field))
                        .flatMap(uses -> uses)
                        .toList();
            case Thing.OfModule module ->
                Stream.of(referring(module.module()), RollupUses.of(module, draft), DuplicateRuleUses.of(module, draft))
                        .flatMap(uses -> uses)
                        .toList();
            case Thing.OfPicklist list -> takingFrom(list.picklist()).toList();
            case Thing.OfValue value ->
                Stream.of(
                                defaults(value),
                                RuleUses.of(value, draft),
                                FormulaUses.of(value, draft),
                                RollupUses.of(value, draft))
                        .flatMap(uses -> uses)
                        .toList();
        };
    }

    private Stream<Use> displayed(Thing.OfField field) {
        return draft
                .module(field.module())
                .filter(module -> module.definition().displayField().equals(field.field()))
                .map(module -> new Use(Use.Kind.DISPLAY_FIELD, module.name()))
                .stream();
    }

    private Stream<Use> laidOut(Thing.OfField field) {
        return draft.organisation().layoutsOf(field.module()).stream()
                .filter(layout -> layout.blocks().stream()
                        .anyMatch(block -> block.fields().contains(field.field())))
                .map(layout -> new Use(
                        Use.Kind.LAYOUT, field.module() + "." + layout.view().notation()));
    }

    /** References from elsewhere; what a module says of itself goes with it. */
    private Stream<Use> referring(String target) {
        return draft.modules().stream()
                .filter(module -> !module.name().equals(target))
                .flatMap(module -> fields(module, field -> refersTo(field.type(), target)))
                .map(path -> new Use(Use.Kind.REFERENCE, path));
    }

    private Stream<Use> takingFrom(String picklist) {
        return draft.modules().stream()
                .flatMap(module -> fields(module, field -> field.picklist().equals(Optional.of(picklist))))
                .map(path -> new Use(Use.Kind.PICKLIST, path));
    }

    private Stream<Use> defaults(Thing.OfValue value) {
        return draft.modules().stream()
                .flatMap(module -> fields(module, field -> hasDefault(field, value)))
                .map(path -> new Use(Use.Kind.DEFAULT_VALUE, path));
    }

    private static boolean hasDefault(DraftField field, Thing.OfValue value) {
        return field.picklist().equals(Optional.of(value.picklist()))
                && field.definition().defaultValue().equals(Optional.of(value.key()));
    }

    private static boolean refersTo(FieldType type, String target) {
        if (type instanceof FieldType.Reference reference) {
            return reference.target().equals(target);
        }
        return type instanceof FieldType.AnyReference reference
                && reference.targets().contains(target);
    }

    private static Stream<String> fields(DraftModule module, Predicate<DraftField> which) {
        return module.fields().stream().filter(which).map(field -> module.name() + "." + field.name());
    }
}
