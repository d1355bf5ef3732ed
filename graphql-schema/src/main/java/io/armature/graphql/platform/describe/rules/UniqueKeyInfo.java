package io.armature.graphql.platform.describe.rules;

import io.armature.metadata.model.UniqueKeyDefinition;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Several fields whose values together pick out one record. */
@Type("ModuleUniqueKey")
@Description("Several fields whose values together pick out one record.")
public record UniqueKeyInfo(
        @NonNull @Description("Its name.") String name,

        @NonNull @Description("Names of its fields.") List<String> fields) {

    static UniqueKeyInfo of(UniqueKeyDefinition key) {
        return new UniqueKeyInfo(key.name(), key.fields());
    }
}
