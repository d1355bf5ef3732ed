package io.armature.graphql.platform;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.feed.ChangeFeed;
import io.armature.core.feed.CursorKeys;
import io.armature.core.feed.FeedPage;
import io.armature.core.identity.Caller;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.graphql.codefirst.CurrentRequest;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What happened to records, for whoever keeps a copy. */
@GraphQLApi
public class ChangesApi {
    private static final int MOST = 1_000;

    private final CurrentRequest request;
    private final ChangeFeed feed;
    private final CursorKeys keys;

    ChangesApi(CurrentRequest request, ChangeFeed feed, CursorKeys keys) {
        this.keys = keys;
        this.request = request;
        this.feed = feed;
    }

    /** A page of changes. */
    @Query("changes")
    @Description(
            "What happened to records that you may read, in the order of the transactions, for programs that keep a copy:"
                    + " which record and which fields, no values. Without since it tells nothing but the cursor to start from.")
    public Uni<ChangePageInfo> changes(
            @Name("modules")
                    @Description("Names of the modules; those whose records you may read, if not given.")
                    @Nullable
                    List<@Nullable String> modules,
            @Name("since")
                    @Description("The cursor of the answer before. It is good for 29 days, then it is CURSOR_EXPIRED.")
                    @Nullable
                    String since,
            @Name("first") @DefaultValue("100") @Description("How many, at most 1000.") int first) {
        if (first < 1 || first > MOST) {
            throw ProblemException.of(ProblemCode.LIMIT_EXCEEDED, "A page has 1 to " + MOST + " changes");
        }
        Collection<Module> named = named(modules);
        Caller caller = request.caller();
        OrgCatalog catalog = request.catalog();
        return keys.of(catalog.org()).chain(key -> (since == null
                        ? feed.now(catalog).map(cursor -> new FeedPage(List.of(), cursor, false))
                        : feed.after(caller, catalog, named, key.open(since), first))
                .map(page -> ChangePageInfo.of(page, key)));
    }

    private Collection<Module> named(@Nullable List<@Nullable String> names) {
        return names == null
                ? request.catalog().catalog().modules().values()
                : names.stream().map(this::module).distinct().toList();
    }

    /** A module whose records the caller does not read is none. */
    private Module module(@Nullable String name) {
        return Optional.ofNullable(name)
                .flatMap(request.catalog().catalog()::module)
                .filter(request.access()::mayRead)
                .orElseThrow(() -> new ProblemException(Problem.ofField(
                        ProblemCode.NOT_FOUND, "modules", "There is no module '" + name + "' that you may read")));
    }
}
