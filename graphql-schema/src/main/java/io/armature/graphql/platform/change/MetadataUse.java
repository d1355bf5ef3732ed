package io.armature.graphql.platform.change;

import io.armature.metadata.use.Use;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One thing that uses another, and keeps it from being removed. */
@Description("One thing that uses another, which cannot be removed before.")
public record MetadataUse(
        @NonNull @Description("How.") MetadataUseKind kind,

        @NonNull @Description("What uses it: accounts is a module, accounts.industry a field.")
        String user) {

    public static MetadataUse of(Use use) {
        return new MetadataUse(MetadataUseKind.of(use.kind()), use.user());
    }
}
