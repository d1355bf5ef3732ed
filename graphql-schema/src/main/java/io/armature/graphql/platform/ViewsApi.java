package io.armature.graphql.platform;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.problem.Violation;
import io.armature.core.view.SavedView;
import io.armature.core.view.SavedViews;
import io.armature.core.view.ViewContent;
import io.armature.core.view.ViewDraft;
import io.armature.core.view.ViewVisibility;
import io.armature.graphql.codefirst.CurrentRequest;
import io.armature.graphql.execute.ViewStanding;
import io.armature.graphql.request.ViewCheck;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Saved views of modules' lists. */
@GraphQLApi
public class ViewsApi {
    private final CurrentRequest request;
    private final SavedViews views;
    private final SeenViews seen;

    ViewsApi(CurrentRequest request, SavedViews views, SeenViews seen) {
        this.request = request;
        this.views = views;
        this.seen = seen;
    }

    /** Those of a module. */
    @Query("views")
    @Description("The saved views of a module that are there for you, by name: your own, your teams', the public ones."
            + " Those that filter or order by what is hidden from you are not.")
    public Uni<List<SavedViewInfo>> views(@Name("module") @NonNull @Description("Name of the module.") String module) {
        Module of = module("module", module);
        return views.ofModule(request.caller(), of.number())
                .chain(found -> seen.now().map(sight -> found.stream()
                        .flatMap(view -> shown(view, of, sight).stream())
                        .toList()));
    }

    /** Saves one. */
    @Mutation("saveView")
    @Description("Saves a view of a module's lists, for the argument view of any of them. It is checked as a list's own"
            + " where and orderBy are, by your rights; lists are read by the rights of whoever uses it.")
    public Uni<SavedViewInfo> saveView(
            @Name("id") @Id @Description("The view to save anew; a new one if not given.") @Nullable String id,
            @Name("view") @NonNull @Description("What it is to be, whole.") SavedViewInput view) {
        Module of = module("view.module", view.module());
        ViewContent content = new ViewContent(
                Optional.ofNullable(view.where()),
                Optional.ofNullable(view.orderBy()),
                view.columns() == null ? List.of() : named(view.columns()));
        ViewDraft draft = new ViewDraft(
                of.number(),
                view.name(),
                view.visibility() == null ? ViewVisibility.PRIVATE : view.visibility(),
                Optional.ofNullable(view.teamId()).map(ViewsApi::team),
                content);
        Optional<UUID> known = Optional.ofNullable(id).map(ViewsApi::view);
        return seen.now()
                .map(sight -> sight.check(of))
                .invoke(check -> check(content, check))
                .chain(check -> views.save(request.caller(), catalog(), publishes(), known, draft)
                        .map(saved -> SavedViewInfo.of(saved, of, ViewStanding.USABLE, check)));
    }

    /** Removes one. */
    @Mutation("deleteView")
    @Description("Removes a saved view. There is no way back. Returns true.")
    public Uni<Boolean> deleteView(@Name("id") @Id @NonNull @Description("Id of the view.") String id) {
        return views.remove(request.caller(), catalog(), publishes(), view(id)).replaceWith(true);
    }

    private static Optional<SavedViewInfo> shown(SavedView view, Module module, SeenViews.Sight sight) {
        ViewStanding standing = sight.standing(view, module);
        return standing == ViewStanding.HIDDEN
                ? Optional.empty()
                : Optional.of(SavedViewInfo.of(view, module, standing, sight.check(module)));
    }

    private static void check(ViewContent content, ViewCheck check) {
        List<Violation> violations = new ArrayList<>(check.violations(content));
        violations.addAll(check.columnViolations(content.columns()));
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    Problem.of(ProblemCode.VALIDATION_FAILED, "This view cannot be used; nothing is saved")
                            .withViolations(violations));
        }
    }

    private static List<String> named(List<@Nullable String> columns) {
        return columns.stream().filter(Objects::nonNull).map(String::valueOf).toList();
    }

    private Catalog catalog() {
        return request.catalog().catalog();
    }

    private boolean publishes() {
        return request.access().may(PlatformRight.SETTINGS);
    }

    /** A module whose records the caller does not read is none. */
    private Module module(String argument, String name) {
        return catalog()
                .module(name)
                .filter(request.access()::mayRead)
                .orElseThrow(() -> new ProblemException(Problem.ofField(
                        ProblemCode.NOT_FOUND, argument, "There is no module '" + name + "' that you may read")));
    }

    private static UUID view(String id) {
        return Ids.parse(id).orElseThrow(SavedViews::unknown);
    }

    private static UUID team(String id) {
        return Ids.parse(id)
                .orElseThrow(() -> new ProblemException(
                        Problem.ofField(ProblemCode.REFERENCE_INVALID, "view.teamId", "There is no such team")));
    }
}
