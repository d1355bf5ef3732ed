package io.armature.graphql.platform.rule;

import io.armature.metadata.model.DuplicateMethod;
import io.armature.metadata.model.DuplicateRule;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Values of two records that match. */
@Description("Values of two records that match.")
@Input("DuplicateConditionInput")
public record DuplicateConditionInput(
        @NonNull @Description("Name of a field of the module.")
        String field,

        @NonNull @Description("How the values are compared.")
        DuplicateMethod method,

        @Description("Name of the field of the module looked through; the same name if absent.") @Nullable
        String other,

        @Description("How like texts have to be, in percent from 30 to 100, for FUZZY alone; 50 if absent.") @Nullable
        Integer likeness) {

    DuplicateRule.Condition condition() {
        return new DuplicateRule.Condition(field, method, Optional.ofNullable(other), Optional.ofNullable(likeness));
    }
}
