package io.armature.graphql.platform;

import io.armature.core.record.DuplicateFinder;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of the records that have duplicates. */
@Description("A page of the records that have duplicates.")
public record RecordDuplicatesConnection(
        @NonNull @Description("The records with their duplicates and cursors.")
        List<@NonNull RecordDuplicatesEdge> edges,

        @NonNull @Description("The records with their duplicates, in the order of their ids.")
        List<@NonNull RecordDuplicates> nodes,

        @NonNull @Description("Whether there is more, and where it begins.")
        PageInfo pageInfo) {

    static RecordDuplicatesConnection of(DuplicateFinder.Page page, boolean further) {
        List<RecordDuplicates> nodes =
                page.found().stream().map(RecordDuplicates::of).toList();
        return new RecordDuplicatesConnection(
                nodes.stream()
                        .map(node -> new RecordDuplicatesEdge(node.id(), node))
                        .toList(),
                nodes,
                new PageInfo(
                        page.last().isPresent(),
                        further,
                        nodes.isEmpty() ? null : nodes.getFirst().id(),
                        page.last().map(UUID::toString).orElse(null)));
    }
}
