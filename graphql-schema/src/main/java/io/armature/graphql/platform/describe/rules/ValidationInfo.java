package io.armature.graphql.platform.describe.rules;

import io.armature.metadata.model.ValidationRule;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What must hold of every record, in one language. */
@Type("ModuleValidation")
@Description("What must hold of every record of a module.")
public record ValidationInfo(
        @NonNull @Description("Its name.") String name,

        @NonNull @Description("True of a valid record.") String expression,

        @NonNull @Description("What to tell whoever breaks it.")
        String message,

        @Description("The field at fault, if it is one.") @Nullable
        String field,

        @Description("Whether writes are checked.") boolean active) {

    static ValidationInfo of(ValidationRule rule, Locale language) {
        return new ValidationInfo(
                rule.name(),
                rule.expression(),
                rule.message().in(language),
                rule.field().orElse(null),
                rule.active());
    }
}
