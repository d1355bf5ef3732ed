package io.armature.graphql.platform;

import io.armature.core.privacy.ErasureReport;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What an erasure did as the API shows it. */
@Type("PersonErasure")
@Description("What an erasure did, or would do.")
public record ErasureInfo(
        @Description("Whether nothing was changed.") boolean dryRun,
        @Description("How many records lost a value.") int records,
        @Description("How many values they lost.") int fields,

        @Description("How many entries of the history lost theirs.")
        int historyEntries,

        @Description("How many files went.") int files,

        @Description("How many saved views went: the person's private ones, and those that hold one of its addresses.")
        int views,

        @NonNull @Description("What was found, by module.") List<ErasedModuleInfo> modules) {

    static ErasureInfo of(ErasureReport report) {
        return new ErasureInfo(
                report.dryRun(),
                report.records(),
                report.fields(),
                report.history(),
                report.files(),
                report.views(),
                report.modules().stream().map(ErasedModuleInfo::of).toList());
    }
}
