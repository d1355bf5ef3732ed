package io.armature.graphql.platform;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A value that the record which stays takes over. */
@Description("A value that the record which stays takes over.")
@Input("MergedFieldInput")
public record MergedFieldInput(
        @NonNull @Description("Name of the value, e.g. phone or accountId.")
        String field,

        @NonNull @Description("Id of the record that it is taken from.")
        String from) {}
