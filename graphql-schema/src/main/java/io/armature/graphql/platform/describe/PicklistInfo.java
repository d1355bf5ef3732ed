package io.armature.graphql.platform.describe;

import io.armature.metadata.model.Picklist;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A picklist in one language. */
@Type("Picklist")
@Description("A list of values to choose from.")
public record PicklistInfo(
        @NonNull @Description("Its name.") String name,

        @NonNull @Description("Its values in the order people see them, inactive ones too.")
        List<PicklistOptionInfo> values) {

    static PicklistInfo of(Picklist picklist, Locale language) {
        return new PicklistInfo(
                picklist.name(),
                picklist.values().stream()
                        .map(value -> PicklistOptionInfo.of(value, language))
                        .toList());
    }
}
