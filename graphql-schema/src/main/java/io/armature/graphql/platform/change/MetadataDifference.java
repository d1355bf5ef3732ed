package io.armature.graphql.platform.change;

import io.armature.metadata.change.Difference;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One thing that differs after a change. */
@Description("One thing that differs after a change.")
public record MetadataDifference(
        @NonNull @Description("How.") DifferenceKind kind,

        @NonNull
        @Description("What: accounts is a module, accounts.yearEstablished a field, picklists.industry a picklist.")
        String path,

        @Description("Whether a client that uses it may fail.")
        boolean breaking) {

    public static List<MetadataDifference> of(List<Difference> differences) {
        return differences.stream()
                .map(difference -> new MetadataDifference(
                        DifferenceKind.of(difference.kind()), difference.path(), difference.breaking()))
                .toList();
    }
}
