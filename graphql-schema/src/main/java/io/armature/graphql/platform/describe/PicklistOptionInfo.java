package io.armature.graphql.platform.describe;

import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.model.StageCategory;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A value of a picklist in one language. */
@Type("PicklistOption")
@Description("A value of a picklist.")
public record PicklistOptionInfo(
        @NonNull @Description("What records hold and filters compare.")
        String key,

        @NonNull @Description("What people see.") String label,

        @Description("Whether it can be written; an inactive value stays readable.")
        boolean active,

        @Description("Of a stage: the outcome.") @Nullable StageCategory category,

        @Description("Of a stage: how likely a win is, 0 to 100.") @Nullable
        Integer probability) {

    static PicklistOptionInfo of(PicklistValue value, Locale language) {
        return new PicklistOptionInfo(
                value.key(), value.label().in(language), value.active(), value.category(), value.probability());
    }
}
