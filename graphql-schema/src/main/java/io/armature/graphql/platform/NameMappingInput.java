package io.armature.graphql.platform;

import io.armature.core.oidc.ClaimPath;
import io.armature.core.oidc.NameMapping;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which values of a claim are which names. */
@Description("Which values of a claim are which names here. A value that is not listed means nothing.")
@Input("NameMappingInput")
public record NameMappingInput(
        @NonNull @Description("Path of the claim, such as realm_access.roles.")
        String claim,

        @NonNull @Description("The values, each once.") List<@NonNull ClaimNameInput> names) {

    NameMapping mapping() {
        Map<String, String> byValue = new HashMap<>();
        for (ClaimNameInput each : names) {
            if (byValue.put(each.value(), each.name()) != null) {
                throw ProblemException.of(
                        ProblemCode.VALIDATION_FAILED,
                        "The value '" + each.value() + "' of " + claim + " stands twice");
            }
        }
        return new NameMapping(new ClaimPath(claim), byValue);
    }
}
