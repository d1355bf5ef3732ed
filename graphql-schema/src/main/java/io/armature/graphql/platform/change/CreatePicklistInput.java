package io.armature.graphql.platform.change;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A new picklist. */
@Description("A new picklist.")
@Input("CreatePicklistInput")
public record CreatePicklistInput(
        @NonNull @Description("Name, lower camel case, unique in the organisation.")
        String name,

        @NonNull @Description("Its values, in the order people see them.")
        List<PicklistValueInput> values) {}
