package io.armature.graphql.platform.change;

import io.armature.core.catalog.Affected;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How many records a change touches. */
@Type("AffectedRecords")
@Description("How many live records a change touches.")
public record AffectedRecordsInfo(
        @NonNull @Description("What of theirs: accounts.slogan.")
        String path,

        @NonNull @Description("What becomes of them.") RecordEffect effect,
        @Description("How many there are.") int records) {

    public static AffectedRecordsInfo of(Affected affected) {
        return new AffectedRecordsInfo(
                affected.path(), RecordEffect.of(affected.effect()), Math.toIntExact(affected.records()));
    }
}
