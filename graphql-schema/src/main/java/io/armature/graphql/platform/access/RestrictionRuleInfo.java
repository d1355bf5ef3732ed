package io.armature.graphql.platform.access;

import io.armature.metadata.access.RestrictionRule;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A restriction rule. */
@Type("RestrictionRule")
@Description("A restriction rule.")
public record RestrictionRuleInfo(
        @NonNull @Description("What people call it.") String name,
        @NonNull @Description("The module.") String module,

        @NonNull @Description("Roles and permission sets; who has one of them is narrowed.")
        List<@NonNull String> appliesTo,

        @NonNull @Description("What stays visible.") Object where) {

    static RestrictionRuleInfo of(RestrictionRule rule) {
        return new RestrictionRuleInfo(
                rule.name(), rule.module(), rule.appliesTo().stream().sorted().toList(), rule.where());
    }
}
