package io.armature.graphql.platform.access;

import io.armature.metadata.access.RecordRight;
import io.armature.metadata.access.RowScope;
import io.armature.metadata.access.change.AccessChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a holder may do to records of a module. */
@Description("What may be done to records of a module, instead of what might be done before.")
@Input("GrantModuleInput")
public record GrantModuleInput(
        @NonNull @Description("By whom.") AccessHolderInput of,

        @NonNull @Description("The module; * stands for every module that is not named.")
        String module,

        @NonNull @Description("All that may be done; empty for nothing.")
        List<@NonNull RecordRight> rights,

        @Description("To which records: OWN, SHARED or ALL; as before unless given, SHARED at first.") @Nullable
        RowScope scope) {

    AccessChange change() {
        return new AccessChange.SetModuleRights(of.holder(), module, Set.copyOf(rights), Optional.ofNullable(scope));
    }
}
