package io.armature.graphql.platform.access;

import io.armature.metadata.access.ModuleGrant;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.access.RowScope;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What is granted on a module. */
@Type("ModuleGrant")
@Description("What is granted on the records of a module.")
public record ModuleGrantInfo(
        @NonNull @Description("The module; * stands for every module that is not named.")
        String module,

        @NonNull @Description("What may be done.") List<@NonNull RecordRight> rights,
        @NonNull @Description("To which records.") RowScope scope,

        @NonNull @Description("What is said of fields; all others may be read and written.")
        List<@NonNull FieldGrantInfo> fields) {

    static ModuleGrantInfo of(String module, ModuleGrant grant) {
        return new ModuleGrantInfo(
                module,
                grant.rights().stream().sorted().toList(),
                grant.scope(),
                grant.fields().entrySet().stream()
                        .map(field -> FieldGrantInfo.of(field.getKey(), field.getValue()))
                        .toList());
    }
}
