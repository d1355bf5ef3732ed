package io.armature.graphql.platform;

import io.armature.core.event.ChangeKind;
import io.armature.core.feed.RecordChange;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A change as the API shows it. */
@Type("ChangedRecord")
@Description("Something that happened to a record.")
public record ChangedRecordInfo(
        @NonNull @Description("What happened.") ChangeKind kind,
        @NonNull @Description("The record's module.") String module,

        @NonNull @Id @Description("The record: node and nodes give what it is now, null once it is deleted.")
        String recordId,

        @NonNull
        @Description("Names of the values that an update changed, accountId of account, of those that you may read.")
        List<@NonNull String> fields,

        @Description("The record's version after it.") int version,
        @NonNull @Description("When.") OffsetDateTime at) {

    static ChangedRecordInfo of(RecordChange change) {
        return new ChangedRecordInfo(
                change.kind(),
                change.module().name(),
                change.record().toString(),
                change.fields(),
                change.version(),
                change.at());
    }
}
