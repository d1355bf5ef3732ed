package io.armature.graphql.platform.describe.rules;

import io.armature.metadata.model.DuplicateMethod;
import io.armature.metadata.model.DuplicateRule;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Values of two records that match. */
@Type("DuplicateCondition")
@Description("Values of two records that match.")
public record DuplicateConditionInfo(
        @NonNull @Description("Name of a field of the module.")
        String field,

        @NonNull @Description("How the values are compared.")
        DuplicateMethod method,

        @NonNull @Description("Name of the field of the module looked through.")
        String other,

        @Description("How like texts have to be, in percent; null unless the method is FUZZY.") @Nullable
        Integer likeness) {

    static DuplicateConditionInfo of(DuplicateRule.Condition condition) {
        return new DuplicateConditionInfo(
                condition.field(),
                condition.method(),
                condition.otherField(),
                condition.method() == DuplicateMethod.FUZZY ? condition.percent() : null);
    }
}
