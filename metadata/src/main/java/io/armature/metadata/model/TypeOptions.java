package io.armature.metadata.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that may stand beside the name of a field's type, before it is known which of it the type takes. See
 * {@link FieldTypes#of}.
 *
 * @param length most code points of a text
 * @param precision digits of a DECIMAL
 * @param scale digits of a DECIMAL after the point
 * @param picklist name of the picklist of a PICKLIST, STAGE or MULTI_PICKLIST
 * @param targets modules a reference may point to: one for REFERENCE; none for a POLY_REFERENCE means all
 * @param inverse name of the to-many side of a reference
 * @param onDelete what becomes of the referring record; SET_NULL when not said
 * @param prefix of an AUTO_NUMBER
 * @param pad least digits of an AUTO_NUMBER
 * @param expression of a FORMULA
 * @param result of a FORMULA, ROLLUP or LOOKUP: the type of what it computes, whose options stand beside it
 * @param rollup of a ROLLUP: what it is made of
 * @param path of a LOOKUP: through references to a field
 * @param snapshot of a LOOKUP: whether it is copied when its record is written
 */
public record TypeOptions(
        OptionalInt length,
        OptionalInt precision,
        OptionalInt scale,
        Optional<String> picklist,
        List<String> targets,
        Optional<String> inverse,
        Optional<OnDelete> onDelete,
        Optional<String> prefix,
        OptionalInt pad,
        Optional<String> expression,
        Optional<FieldKind> result,
        Optional<RollupOptions> rollup,
        Optional<String> path,
        boolean snapshot) {

    public TypeOptions {
        targets = List.copyOf(targets);
    }

    /** No option at all. */
    public static TypeOptions none() {
        return new TypeOptions(
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** The same with another length, precision and scale. */
    public TypeOptions withSizes(OptionalInt newLength, OptionalInt newPrecision, OptionalInt newScale) {
        return new TypeOptions(
                newLength,
                newPrecision,
                newScale,
                picklist,
                targets,
                inverse,
                onDelete,
                prefix,
                pad,
                expression,
                result,
                rollup,
                path,
                snapshot);
    }

    /** The same with another picklist. */
    public TypeOptions withPicklist(Optional<String> newPicklist) {
        return new TypeOptions(
                length,
                precision,
                scale,
                newPicklist,
                targets,
                inverse,
                onDelete,
                prefix,
                pad,
                expression,
                result,
                rollup,
                path,
                snapshot);
    }

    /** The same with a formula. */
    public TypeOptions withFormula(Optional<String> newExpression, Optional<FieldKind> newResult) {
        return new TypeOptions(
                length,
                precision,
                scale,
                picklist,
                targets,
                inverse,
                onDelete,
                prefix,
                pad,
                newExpression,
                newResult,
                rollup,
                path,
                snapshot);
    }

    /** The same with something else that a rollup is made of. */
    public TypeOptions withRollup(Optional<RollupOptions> newRollup) {
        return new TypeOptions(
                length,
                precision,
                scale,
                picklist,
                targets,
                inverse,
                onDelete,
                prefix,
                pad,
                expression,
                result,
                newRollup,
                path,
                snapshot);
    }

    /** The same with another path of a lookup, copied or not. */
    public TypeOptions withPath(Optional<String> newPath, boolean newSnapshot) {
        return new TypeOptions(
                length,
                precision,
                scale,
                picklist,
                targets,
                inverse,
                onDelete,
                prefix,
                pad,
                expression,
                result,
                rollup,
                newPath,
                newSnapshot);
    }
}
