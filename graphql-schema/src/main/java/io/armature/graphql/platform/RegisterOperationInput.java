package io.armature.graphql.platform;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A document to register. */
@Description("A document to register.")
@Input("RegisterOperationInput")
public record RegisterOperationInput(
        @NonNull @Description("Its name: 1 to 100 letters, digits, dots, hyphens and underscores, a letter first.")
        String name,

        @NonNull @Description("Its text, valid on your schema as it is.")
        String document) {}
