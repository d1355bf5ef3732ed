package io.armature.graphql.platform.rule;

import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.model.DuplicateAction;
import io.armature.metadata.model.DuplicateRule;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A duplicate rule of a module, in the place of the one of its name. */
@Description("What makes records of a module duplicates of others. It takes the place of the rule of its name.")
@Input("PutDuplicateRuleInput")
public record PutDuplicateRuleInput(
        @NonNull @Description("Name of the module whose writes are checked.")
        String module,

        @NonNull @Description("Name of the rule, lower camel case.")
        String name,

        @NonNull @Description("Whether a write that makes a duplicate is refused, or done with a warning.")
        DuplicateAction action,

        @Description("Name of the module whose records are looked through; that of the rule if absent.") @Nullable
        String against,

        @NonNull @Description("1 to 5 conditions, all of which match.")
        List<@NonNull DuplicateConditionInput> conditions,

        @Description(
                "True of the records of the module that the rule is about, as a validation is written; of all if absent.")
        @Nullable
        String when,

        @Description("Whether writes are checked; true if absent.") @Nullable
        Boolean active) {

    public MetadataChange change() {
        return new MetadataChange.PutDuplicateRule(
                module,
                new DuplicateRule(
                        name,
                        action,
                        Optional.ofNullable(against),
                        conditions.stream()
                                .map(DuplicateConditionInput::condition)
                                .toList(),
                        Optional.ofNullable(when),
                        active == null || active));
    }
}
