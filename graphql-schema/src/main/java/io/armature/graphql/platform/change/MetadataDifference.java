package io.armature.graphql.platform.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One thing that differs after a change. */
@Description("One thing that differs after a change.")
public record MetadataDifference(
        @NonNull @Description("How.") DifferenceKind kind,

        @NonNull @Description("What: accounts.yearEstablished is a field, picklists.industry a picklist.")
        String path) {}
