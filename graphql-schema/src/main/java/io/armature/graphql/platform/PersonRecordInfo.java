package io.armature.graphql.platform;

import io.armature.core.privacy.PersonBelonging;
import io.armature.core.privacy.PersonData;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A record of a person as the API shows it. */
@Type("PersonRecord")
@Description("A record that has to do with a person.")
public record PersonRecordInfo(
        @NonNull @Description("What it has to do with the person.")
        PersonBelonging belonging,

        @NonNull @Description("Its module.") String module,
        @NonNull @Id @Description("Its id.") String id,
        @Description("Whether it is deleted.") boolean deleted,

        @NonNull
        @Description("Its values by the name of the field: all of the person itself, what is personal of others.")
        Object values,

        @NonNull @Description("Names of fields that hold something you may not see.")
        List<String> hidden) {

    static PersonRecordInfo of(PersonData.PersonRecord record) {
        return new PersonRecordInfo(
                record.belonging(),
                record.module(),
                record.id().toString(),
                record.deleted(),
                record.values(),
                record.hidden());
    }
}
