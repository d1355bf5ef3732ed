package io.armature.graphql.platform.rule;

import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.change.ValidationRulePatch;
import io.armature.metadata.model.LocalizedText;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Changes of a validation. */
@Description("Changes of a validation; what is absent stays as it is.")
@Input("ChangeValidationRuleInput")
public record ChangeValidationRuleInput(
        @NonNull @Description("Name of the module.") String module,
        @NonNull @Description("Name of the rule.") String name,
        @Description("Another expression.") @Nullable String expression,
        @Description("Another message.") @Nullable String message,
        @Description("Another field at fault.") @Nullable String field,

        @Description("Whether writes are checked.") @Nullable
        Boolean active) {

    public MetadataChange change() {
        return new MetadataChange.ChangeValidationRule(
                module,
                name,
                new ValidationRulePatch(
                        Optional.ofNullable(expression),
                        Optional.ofNullable(message).map(LocalizedText::of),
                        Optional.ofNullable(field).map(Optional::of),
                        Optional.ofNullable(active)));
    }
}
