package io.armature.graphql.platform.change;

import io.armature.metadata.model.FieldKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A wider type for a custom field. */
@Description(
        "A wider type for a custom field: one that takes every value that it takes now. For a formula, another one.")
@Input("WidenFieldInput")
public record WidenFieldInput(
        @NonNull @Description("Name of its module, e.g. accounts.")
        String module,

        @NonNull @Description("Its API name.") String name,

        @NonNull @Description("The kind of value it takes from now on.")
        FieldKind type,

        @Description("Most characters of TEXT, LONG_TEXT and RICH_TEXT.") @Nullable
        Integer length,

        @Description("Digits of a DECIMAL.") @Nullable Integer precision,

        @Description("Digits of a DECIMAL after the point.") @Nullable
        Integer scale,

        @Description("Picklist of a MULTI_PICKLIST: the one that the field has as a PICKLIST.") @Nullable
        String picklist,

        @Description("Expression of a FORMULA: any other will do.") @Nullable
        String expression,

        @Description("The kind of value that a FORMULA, a ROLLUP or a LOOKUP gives.") @Nullable
        FieldKind result,

        @Description("What a ROLLUP is made of: anything else will do.") @Nullable
        RollupInput rollup,

        @Description("Path of a LOOKUP: any other will do, of a snapshot only its own.") @Nullable
        String path,

        @Description("Whether a LOOKUP is a snapshot, as it is now.") @Nullable
        Boolean snapshot) {}
