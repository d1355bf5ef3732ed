package io.armature.graphql.platform;

import io.armature.core.view.ViewVisibility;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A view to save. */
@Description("A view to save, whole.")
@Input("SavedViewInput")
public record SavedViewInput(
        @NonNull @Description("Name of the module whose records it lists.")
        String module,

        @NonNull @Description("Its name, 1 to 100 characters.")
        String name,

        @DefaultValue("PRIVATE") @Description("Who knows of it. PUBLIC takes the right SETTINGS.") @Nullable
        ViewVisibility visibility,

        @Id @Description("Of TEAM: with which team it is shared.") @Nullable
        String teamId,

        @Description("Conditions, as where of records has them. Relative dates stay relative.") @Nullable
        Object where,

        @Description("The order, as orderBy of records has it: [{ field: \"name\", direction: \"DESC\" }].") @Nullable
        Object orderBy,

        @Description("Fields to show, also of records referred to: name, account.name; at most 100.") @Nullable
        List<@Nullable String> columns) {}
