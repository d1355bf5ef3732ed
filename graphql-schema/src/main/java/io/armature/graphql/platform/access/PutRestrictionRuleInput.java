package io.armature.graphql.platform.access;

import io.armature.metadata.access.RestrictionRule;
import io.armature.metadata.access.change.AccessChange;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A restriction rule. */
@Description("A restriction rule, said as a whole: what stays visible of a module to some, whatever else shares it.")
@Input("PutRestrictionRuleInput")
public record PutRestrictionRuleInput(
        @NonNull @Description("What people call it; the rule of that name is replaced.")
        String name,

        @NonNull @Description("The module.") String module,

        @NonNull @Description("Names of roles and permission sets; who has one of them is narrowed.")
        List<@NonNull String> appliesTo,

        @NonNull @Description("What stays visible, as the module's where has it.")
        Object where) {

    AccessChange change() {
        return new AccessChange.PutRestrictionRule(
                new RestrictionRule(name, module, Set.copyOf(appliesTo), WhereJson.object(where)));
    }
}
