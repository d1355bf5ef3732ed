package io.armature.graphql.platform.describe;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The options of a field's type; what the type does not have is null. */
@Type("FieldOptions")
@Description("The options of a field's type; what the type does not have is null.")
public record FieldOptionsInfo(
        @Description("Most characters of a text.") @Nullable Integer length,

        @Description("Digits of a decimal.") @Nullable Integer precision,

        @Description("Digits of a decimal after the point.") @Nullable
        Integer scale,

        @Description("What a number given by the platform begins with.") @Nullable
        String prefix,

        @Description("Least digits of a number given by the platform.") @Nullable
        Integer pad,

        @Description("The values to choose from.") @Nullable PicklistInfo picklist,

        @Description("What it refers to.") @Nullable ReferenceInfo reference) {

    static final FieldOptionsInfo NONE = new FieldOptionsInfo(null, null, null, null, null, null, null);

    static FieldOptionsInfo ofLength(int length) {
        return new FieldOptionsInfo(length, null, null, null, null, null, null);
    }

    static FieldOptionsInfo ofDigits(int precision, int scale) {
        return new FieldOptionsInfo(null, precision, scale, null, null, null, null);
    }

    static FieldOptionsInfo ofNumber(String prefix, int pad) {
        return new FieldOptionsInfo(null, null, null, prefix, pad, null, null);
    }

    static FieldOptionsInfo ofValues(PicklistInfo picklist) {
        return new FieldOptionsInfo(null, null, null, null, null, picklist, null);
    }

    static FieldOptionsInfo ofTargets(ReferenceInfo reference) {
        return new FieldOptionsInfo(null, null, null, null, null, null, reference);
    }
}
