package io.armature.graphql.platform;

import io.armature.core.catalog.MetadataVersions;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.view.SavedViews;
import io.armature.core.view.ViewContent;
import io.armature.graphql.codefirst.CurrentRequest;
import io.armature.graphql.platform.change.MetadataDifference;
import io.armature.graphql.platform.change.MetadataUse;
import io.armature.graphql.platform.change.MetadataVersionInfo;
import io.armature.graphql.visible.CallerView;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.use.Thing;
import io.armature.metadata.use.Use;
import io.armature.metadata.use.ViewUses;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The history of the organisation's metadata, for its administrators. */
@GraphQLApi
public class MetadataVersionsApi {
    private final CurrentRequest request;
    private final MetadataVersions versions;
    private final SavedViews views;
    private final SeenViews seen;

    MetadataVersionsApi(CurrentRequest request, MetadataVersions versions, SavedViews views, SeenViews seen) {
        this.request = request;
        this.versions = versions;
        this.views = views;
        this.seen = seen;
    }

    /** A page of versions. */
    @Query("metadataVersions")
    @Description("The versions of your organisation's metadata, the newest first.")
    public Uni<List<MetadataVersionInfo>> metadataVersions(
            @Name("first") @DefaultValue("50") @Description("How many, at most 200.") int first,
            @Name("after") @Description("Goes on after this version, with older ones.") @Nullable Integer after) {
        if (first < 1 || first > MetadataVersions.MOST) {
            throw ProblemException.of(
                    ProblemCode.LIMIT_EXCEEDED, "A page has 1 to " + MetadataVersions.MOST + " versions");
        }
        OptionalInt before = after == null ? OptionalInt.empty() : OptionalInt.of(after);
        return versions.list(administered(), first, before)
                .map(list -> list.stream().map(MetadataVersionInfo::of).toList());
    }

    /** What two versions differ in. */
    @Query("metadataDifference")
    @Description("What is different in one version of the metadata against another.")
    public Uni<List<MetadataDifference>> metadataDifference(
            @Name("from") @NonNull @Description("The version to start from; 0 is the standard.") Integer from,
            @Name("to") @NonNull @Description("The version to compare with it.") Integer to) {
        return versions.difference(administered(), from, to).map(MetadataDifference::of);
    }

    /** Who uses a thing. */
    @Query("metadataUses")
    @Description(
            "Everything that uses a module, a field or a picklist, and keeps it from being removed; and the saved views"
                    + " that name it, those that you know of and can use, which keep nothing from being removed.")
    public Uni<List<MetadataUse>> metadataUses(
            @Name("path")
                    @NonNull
                    @Description("accounts is a module, accounts.industry a field, picklists.industry a picklist,"
                            + " picklists.industry.RETAIL one of its values.")
                    String path) {
        Thing thing = Thing.at(path)
                .orElseThrow(() -> ProblemException.of(
                        ProblemCode.BAD_REQUEST, path + " is no path of a module, field or picklist"));
        OrgId org = administered();
        KnownPaths known = new KnownPaths(
                new CallerView(request.access(), request.catalog().catalog()),
                request.catalog().catalog());
        if (!known.knows(thing)) {
            return Uni.createFrom().item(List.of());
        }
        return versions.uses(org, thing)
                .map(uses ->
                        uses.stream().filter(use -> known.knows(use.user())).toList())
                .chain(uses -> views(thing).map(named -> Stream.concat(uses.stream(), named.stream())
                        .map(MetadataUse::of)
                        .toList()));
    }

    private Uni<List<Use>> views(Thing thing) {
        Catalog catalog = request.catalog().catalog();
        return views.all(request.caller()).chain(all -> seen.now().map(sight -> all.stream()
                .filter(view -> sight.usable(view)
                        .filter(module -> names(view.content(), module, thing, catalog))
                        .isPresent())
                .map(view -> new Use(Use.Kind.VIEW, "views." + view.name()))
                .toList()));
    }

    private static boolean names(ViewContent view, Module module, Thing thing, Catalog catalog) {
        return ViewUses.names(thing, catalog, module.name(), view.where(), view.orderBy(), view.columns());
    }

    private OrgId administered() {
        return Administrators.only(request, PlatformRight.METADATA)
                .organisation()
                .id();
    }
}
