package io.armature.graphql.platform.rule;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A rule or key of a module. */
@Description("A validation or a unique key of a module.")
@Input("RuleNameInput")
public record RuleNameInput(
        @NonNull @Description("Name of the module.") String module,
        @NonNull @Description("Name of the rule or key.") String name) {}
