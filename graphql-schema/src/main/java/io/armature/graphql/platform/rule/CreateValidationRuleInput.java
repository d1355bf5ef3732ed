package io.armature.graphql.platform.rule;

import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.ValidationRule;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A new validation of a module. */
@Description("What must hold of every record of a module.")
@Input("CreateValidationRuleInput")
public record CreateValidationRuleInput(
        @NonNull @Description("Name of the module, e.g. opportunities.")
        String module,

        @NonNull @Description("Name of the rule, lower camel case.")
        String name,

        @NonNull @Description("True of a valid record; see docs/rules.md.")
        String expression,

        @NonNull @Description("What to tell whoever breaks it.")
        String message,

        @Description("The field at fault, if it is one.") @Nullable
        String field) {

    public MetadataChange change() {
        return new MetadataChange.CreateValidationRule(
                module,
                new ValidationRule(name, expression, LocalizedText.of(message), Optional.ofNullable(field), true));
    }
}
