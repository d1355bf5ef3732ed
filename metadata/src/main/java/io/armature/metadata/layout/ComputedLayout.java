package io.armature.metadata.layout;

import io.armature.metadata.model.Layout;
import io.armature.metadata.model.LayoutBlock;
import io.armature.metadata.model.LayoutView;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SystemFields;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Layouts told from the fields alone: in their order, long texts below, what the platform keeps at the end. */
final class ComputedLayout {

    private static final int MOST_COLUMNS_OF_A_LIST = 8;
    private static final List<String> OF_THE_RECORD = List.of(
            SystemFields.OWNER,
            SystemFields.CREATED_AT,
            SystemFields.CREATED_BY,
            SystemFields.UPDATED_AT,
            SystemFields.UPDATED_BY);

    private static final Comparator<Field> OWN_FIRST =
            Comparator.comparing(field -> field.origin() == Field.Origin.SYSTEM);

    private ComputedLayout() {}

    static Layout of(Module module, LayoutView view) {
        return new Layout(
                view,
                blocks(module, view).filter(block -> !block.fields().isEmpty()).toList());
    }

    /** Whether a create is refused that does not say it. */
    static boolean mustBeGiven(Field field) {
        return field.required() && !field.readOnly() && field.defaultValue().isEmpty();
    }

    private static Stream<LayoutBlock> blocks(Module module, LayoutView view) {
        return switch (view) {
            case DETAIL ->
                Stream.of(
                        block(Optional.of(module.label()), 2, module, field -> isOwn(field) && !isLong(field)),
                        block(Headings.TEXTS, 1, module, field -> isOwn(field) && isLong(field)),
                        new LayoutBlock(Headings.RECORD, 2, OF_THE_RECORD));
            case EDIT ->
                Stream.of(
                        block(Optional.of(module.label()), 2, module, field -> isWritten(field) && !isLong(field)),
                        block(Headings.TEXTS, 1, module, field -> isWritten(field) && isLong(field)));
            case LIST -> Stream.of(columns(module));
            case QUICK_CREATE ->
                Stream.of(block(Optional.empty(), 1, module, field -> isWritten(field) && isAsked(field, module)));
        };
    }

    private static LayoutBlock columns(Module module) {
        Stream<String> indexed = module.fields().values().stream()
                .filter(field -> isOwn(field) && field.indexed() && !isLong(field))
                .map(Field::name);
        List<String> fields = Stream.concat(Stream.of(module.displayField()), indexed)
                .distinct()
                .limit(MOST_COLUMNS_OF_A_LIST)
                .toList();
        return new LayoutBlock(Optional.empty(), 1, fields);
    }

    private static LayoutBlock block(
            Optional<LocalizedText> label, int columns, Module module, Predicate<Field> shown) {
        return new LayoutBlock(
                label,
                columns,
                module.fields().values().stream()
                        .filter(shown)
                        .sorted(OWN_FIRST)
                        .map(Field::name)
                        .toList());
    }

    private static boolean isAsked(Field field, Module module) {
        return mustBeGiven(field) || field.name().equals(module.displayField());
    }

    private static boolean isWritten(Field field) {
        return !field.readOnly();
    }

    private static boolean isOwn(Field field) {
        return field.origin() != Field.Origin.SYSTEM;
    }

    private static boolean isLong(Field field) {
        return field.valueKind() == ValueKind.LONG_TEXT;
    }
}
