package io.armature.graphql.platform.change;

import io.armature.metadata.model.RollupFunction;
import io.armature.metadata.model.RollupOptions;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a rollup is made of. */
@Description("What a rollup is made of.")
@Input("RollupInput")
public record RollupInput(
        @NonNull @Description("Name of the list of records, e.g. opportunities on accounts.")
        String relation,

        @NonNull @Description("What is made of them.") RollupFunction function,

        @Description("Their field that is summed, averaged or compared; none for COUNT.") @Nullable
        String field,

        @Description("Which of them enter: a condition over their own stored fields, e.g. category(stage) == 'OPEN'.")
        @Nullable
        String filter) {

    static Optional<RollupOptions> options(@Nullable RollupInput input) {
        return Optional.ofNullable(input)
                .map(given -> new RollupOptions(
                        Optional.of(given.relation()),
                        Optional.of(given.function()),
                        Optional.ofNullable(given.field()),
                        Optional.ofNullable(given.filter())));
    }
}
