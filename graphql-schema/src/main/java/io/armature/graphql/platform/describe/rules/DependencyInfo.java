package io.armature.graphql.platform.describe.rules;

import io.armature.metadata.model.FieldRule;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A picklist whose values depend on another field. */
@Type("FieldDependency")
@Description("Which values a picklist offers, by the value of another field.")
public record DependencyInfo(
        @NonNull @Description("Name of the other field.") String field,

        @NonNull @Description("By its value the keys allowed; of a value that is not listed, all.")
        List<KeyListInfo> allowed) {

    static DependencyInfo of(FieldRule.DependsOn rule) {
        return new DependencyInfo(rule.field(), KeyListInfo.of(rule.allowed()));
    }
}
