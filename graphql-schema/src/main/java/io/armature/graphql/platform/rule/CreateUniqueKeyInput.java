package io.armature.graphql.platform.rule;

import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.model.UniqueKeyDefinition;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A new unique key of a module. */
@Description("Fields whose values together pick out one record.")
@Input("CreateUniqueKeyInput")
public record CreateUniqueKeyInput(
        @NonNull @Description("Name of the module.") String module,

        @NonNull @Description("Name of the key, lower camel case: xBy and upsertX take it under this name.")
        String name,

        @NonNull @Description("Names of 1 to 5 fields.") List<String> fields) {

    public MetadataChange change() {
        return new MetadataChange.CreateUniqueKey(module, new UniqueKeyDefinition(name, fields));
    }
}
