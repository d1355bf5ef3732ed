package io.armature.graphql.platform.describe;

import io.armature.metadata.model.LayoutBlock;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A group of fields in one language. */
@Type("LayoutBlock")
@Description("A group of fields that stand together.")
public record LayoutBlockInfo(
        @Description("Its heading, if it has one.") @Nullable
        String label,

        @Description("How many fields stand side by side where there is room, 1 to 3.")
        int columns,

        @NonNull @Description("Names of the fields, in order.")
        List<String> fields) {

    static LayoutBlockInfo of(LayoutBlock block, Locale language) {
        return new LayoutBlockInfo(
                block.label().map(label -> label.in(language)).orElse(null), block.columns(), block.fields());
    }
}
