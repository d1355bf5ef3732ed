package io.armature.graphql.platform.rule;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A picklist whose values depend on another field. */
@Description("Which values are offered beside which values of another field.")
@Input("DependsOnInput")
public record DependsOnInput(
        @NonNull @Description("The controlling PICKLIST, STAGE or BOOLEAN field.")
        String field,

        @NonNull @Description("What is allowed beside each of its values; beside one that is not listed, all.")
        List<KeyListInput> allowed) {}
