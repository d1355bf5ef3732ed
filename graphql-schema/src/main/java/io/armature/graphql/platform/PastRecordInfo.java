package io.armature.graphql.platform;

import io.armature.core.history.PastRecord;
import io.armature.graphql.scalar.ShownValue;
import io.armature.metadata.resolve.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A record as it was, as the API shows it. */
@Type("PastRecord")
@Description("A record as it was at an instant, as far as that is known.")
public record PastRecordInfo(
        @NonNull @Id @Description("The record's id.") String id,
        @NonNull @Description("Name of its module.") String module,
        @Description("Whether it was deleted then.") boolean deleted,

        @NonNull
        @Description(
                "What is known of its values then: of audited fields, of what never changes, and of all others if the"
                        + " record did not change since. Of the fields that you may read.")
        Object values,

        @NonNull @Description("Names of the values that are not known: they may have been others then.")
        List<@NonNull String> unknown) {

    static PastRecordInfo of(PastRecord past) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        past.values().forEach((field, value) -> values.put(field.valueName(), ShownValue.of(field.valueKind(), value)));
        return new PastRecordInfo(
                past.id().toString(),
                past.module().name(),
                past.deleted(),
                values,
                past.unknown().stream().map(Field::valueName).toList());
    }
}
