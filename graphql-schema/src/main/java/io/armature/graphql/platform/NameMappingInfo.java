package io.armature.graphql.platform;

import io.armature.core.oidc.NameMapping;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Which values of a claim are which names, as the API shows it. */
@Type("NameMapping")
@Description("Which values of a claim are which names here. A value that is not listed means nothing.")
public record NameMappingInfo(
        @NonNull @Description("Path of the claim.") String claim,

        @NonNull @Description("The values, in alphabetical order.")
        List<@NonNull ClaimNameInfo> names) {

    static NameMappingInfo of(NameMapping mapping) {
        return new NameMappingInfo(
                mapping.claim().text(),
                mapping.names().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new ClaimNameInfo(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
