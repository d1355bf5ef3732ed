package io.armature.graphql.platform;

import io.armature.core.privacy.PersonData;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** All data of one person as the API shows it. */
@Type("PersonData")
@Description("All data of one person.")
public record PersonDataInfo(
        @NonNull @Description("The records, the person first.")
        List<PersonRecordInfo> records,

        @NonNull @Description("What their audited fields held.")
        List<PersonChangeInfo> history,

        @NonNull @Description("The files that they hold.") List<PersonFileInfo> files,

        @NonNull @Description("Saved views of the person, and those that hold one of its addresses.")
        List<PersonViewInfo> views) {

    static PersonDataInfo of(PersonData data, SeenViews.Sight sight) {
        return new PersonDataInfo(
                data.records().stream().map(PersonRecordInfo::of).toList(),
                data.history().stream().map(PersonChangeInfo::of).toList(),
                data.files().stream().map(PersonFileInfo::of).toList(),
                data.views().stream()
                        .map(view -> PersonViewInfo.of(view, sight))
                        .toList());
    }
}
