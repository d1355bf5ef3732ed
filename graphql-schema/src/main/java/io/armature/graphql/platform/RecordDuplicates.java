package io.armature.graphql.platform;

import io.armature.core.record.DuplicateFinder;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A record and its duplicates by a rule. */
@Type("RecordDuplicates")
@Description("A record and its duplicates by a rule; nodes(ids:) reads them.")
public record RecordDuplicates(
        @NonNull @Id @Description("The record's id.") String id,
        @NonNull @Description("Name of the rule.") String rule,

        @NonNull @Description("Name of the module that the duplicates are of.")
        String module,

        @NonNull @Id @Description("Ids of its duplicates, at most 100.")
        List<@NonNull String> duplicates) {

    static RecordDuplicates of(DuplicateFinder.Found found) {
        return new RecordDuplicates(
                found.record().toString(),
                found.rule(),
                found.module(),
                found.duplicates().stream().map(UUID::toString).toList());
    }
}
