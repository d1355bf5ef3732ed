package io.armature.graphql.platform.describe.rules;

import io.armature.metadata.model.DuplicateAction;
import io.armature.metadata.model.DuplicateRule;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What makes records duplicates of others. */
@Type("DuplicateRule")
@Description("What makes records of a module duplicates of others: all conditions match.")
public record DuplicateRuleInfo(
        @NonNull @Description("Its name.") String name,

        @NonNull @Description("What becomes of a write that makes a duplicate.")
        DuplicateAction action,

        @Description("Name of the module whose records are looked through; null if it is the rule's own.") @Nullable
        String against,

        @NonNull @Description("What matches.") List<@NonNull DuplicateConditionInfo> conditions,

        @Description("True of the records that it is about; of all if null.") @Nullable
        String when,

        @Description("Whether writes are checked.") boolean active) {

    static DuplicateRuleInfo of(DuplicateRule rule) {
        return new DuplicateRuleInfo(
                rule.name(),
                rule.action(),
                rule.against().orElse(null),
                rule.conditions().stream().map(DuplicateConditionInfo::of).toList(),
                rule.when().orElse(null),
                rule.active());
    }
}
