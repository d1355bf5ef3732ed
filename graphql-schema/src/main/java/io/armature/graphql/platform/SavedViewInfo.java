package io.armature.graphql.platform;

import io.armature.core.view.SavedView;
import io.armature.core.view.ViewVisibility;
import io.armature.graphql.execute.ViewStanding;
import io.armature.graphql.request.ViewCheck;
import io.armature.metadata.resolve.Module;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A saved view as the API shows it. */
@Type("SavedView")
@Description("Conditions, an order and columns of a module's lists, under a name.")
public record SavedViewInfo(
        @NonNull @Id @Description("What lists take as view.")
        String id,

        @NonNull @Description("Name of the module whose records it lists.")
        String module,

        @NonNull @Description("Its name.") String name,
        @NonNull @Description("Who knows of it.") ViewVisibility visibility,

        @Id @Description("With which team it is shared.") @Nullable
        String teamId,

        @Id @Description("The user who saved it; null if a token did that acts as nobody.") @Nullable
        String ownerId,

        @Description("Whether something that it filters or orders by was removed: then lists refuse it, and nothing of"
                + " what it says is told. Save it anew.")
        boolean outdated,

        @Description("Its conditions.") @Nullable Object where,

        @Description("Its order.") @Nullable Object orderBy,

        @NonNull @Description("Fields to show, those that are there for you.")
        List<@NonNull String> columns,

        @NonNull @Description("When it was saved.") OffsetDateTime updatedAt) {

    /** Of a view that is there for the caller; columns that are not are left out. */
    static SavedViewInfo of(SavedView view, Module module, ViewStanding standing, ViewCheck check) {
        boolean outdated = standing == ViewStanding.OUTDATED;
        return new SavedViewInfo(
                view.id().toString(),
                module.name(),
                view.name(),
                view.visibility(),
                view.team().map(UUID::toString).orElse(null),
                view.owner().map(UUID::toString).orElse(null),
                outdated,
                outdated ? null : view.content().where().orElse(null),
                outdated ? null : view.content().orderBy().orElse(null),
                view.content().columns().stream().filter(check::shows).toList(),
                view.updatedAt());
    }
}
