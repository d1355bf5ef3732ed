package io.armature.metadata.model;

import java.util.Optional;

/**
 * What stands under {@code rollup} beside a field's type, before it is known whether it says enough.
 *
 * @param relation name of the list of records that it is made of
 * @param function what it makes of them
 * @param field of theirs, unless they are counted
 * @param filter which of them enter, in the language of {@link io.armature.metadata.expression.formula}
 */
public record RollupOptions(
        Optional<String> relation,
        Optional<RollupFunction> function,
        Optional<String> field,
        Optional<String> filter) {}
