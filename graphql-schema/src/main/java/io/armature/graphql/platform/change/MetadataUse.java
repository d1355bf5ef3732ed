package io.armature.graphql.platform.change;

import io.armature.metadata.use.Use;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One thing that uses another; whatever is no view keeps it from being removed. */
@Description("One thing that uses another, which cannot be removed before; views do not keep it.")
public record MetadataUse(
        @NonNull @Description("How.") MetadataUseKind kind,

        @NonNull @Description("What uses it: accounts is a module, accounts.industry a field, views.New banks a view.")
        String user) {

    public static MetadataUse of(Use use) {
        return new MetadataUse(MetadataUseKind.of(use.kind()), use.user());
    }
}
