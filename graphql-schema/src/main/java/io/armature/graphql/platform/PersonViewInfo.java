package io.armature.graphql.platform;

import io.armature.core.view.SavedView;
import io.armature.core.view.ViewVisibility;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A saved view that concerns a person as the API shows it. */
@Type("PersonView")
@Description("A saved view of a person, or one that holds one of its e-mail addresses.")
public record PersonViewInfo(
        @NonNull @Id @Description("Its id.") String id,
        @NonNull @Description("Its name.") String name,
        @NonNull @Description("Who knows of it.") ViewVisibility visibility,

        @Id @Description("The user who saved it.") @Nullable String ownerId,

        @Description(
                "Whether it names what you may not see, or what is not there any more: then nothing of what it says is"
                        + " told.")
        boolean hidden,

        @Description("Name of the module whose records it lists.") @Nullable
        String module,

        @Description("Its conditions.") @Nullable Object where,

        @Description("Its order.") @Nullable Object orderBy,

        @NonNull @Description("Fields to show, those that are there for you.")
        List<@NonNull String> columns) {

    static PersonViewInfo of(SavedView view, SeenViews.Sight sight) {
        Optional<Module> usable = sight.usable(view);
        return new PersonViewInfo(
                view.id().toString(),
                view.name(),
                view.visibility(),
                view.owner().map(Object::toString).orElse(null),
                usable.isEmpty(),
                usable.map(Module::name).orElse(null),
                usable.flatMap(module -> view.content().where()).orElse(null),
                usable.flatMap(module -> view.content().orderBy()).orElse(null),
                usable.map(module -> view.content().columns().stream()
                                .filter(sight.check(module)::shows)
                                .toList())
                        .orElse(List.of()));
    }
}
