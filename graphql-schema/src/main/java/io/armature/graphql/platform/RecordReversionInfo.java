package io.armature.graphql.platform;

import io.armature.core.history.Reverted;
import io.armature.metadata.resolve.Field;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a reversion did, as the API shows it. */
@Type("RecordReversion")
@Description("A record whose fields have the values again that they had.")
public record RecordReversionInfo(
        @NonNull @Id @Description("The record's id.") String id,
        @NonNull @Description("Name of its module.") String module,

        @NonNull @Description("Names of the values that changed by it; none if all were as they had been.")
        List<@NonNull String> fields,

        @Description("The record's version after it.") int version) {

    static RecordReversionInfo of(Reverted reverted) {
        return new RecordReversionInfo(
                reverted.id().toString(),
                reverted.module().name(),
                reverted.fields().stream().map(Field::valueName).toList(),
                reverted.version());
    }
}
