package io.armature.graphql.execute;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import io.armature.core.view.SavedView;
import io.armature.core.view.SavedViews;
import io.armature.graphql.argument.ViewArguments;
import io.armature.graphql.argument.ViewUses;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.schema.OrganisationSchemas;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The saved views that a request names, loaded by one statement before it is planned. A view that filters or orders by what is
 * hidden from the caller is not there for it, like that of another user.
 */
@ApplicationScoped
class RequestViews {
    private final SavedViews views;
    private final OrganisationSchemas whole;

    RequestViews(SavedViews views, OrganisationSchemas whole) {
        this.views = views;
        this.whole = whole;
    }

    /** What they say, as variables; nothing of those that are not there for the caller. No statement where none is named. */
    Uni<Map<String, Object>> of(
            PreparedDocument.Valid document,
            Map<String, Object> variables,
            Caller caller,
            OrgCatalog catalog,
            GeneratedSchema schema) {
        Map<String, UUID> ids = ViewUses.ids(document.views(), variables);
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return views.known(caller, Set.copyOf(ids.values()))
                .chain(found -> whole.of(catalog.catalog()).map(all -> said(ids, found, schema, all)));
    }

    private static Map<String, Object> said(
            Map<String, UUID> ids, List<SavedView> found, GeneratedSchema schema, GeneratedSchema whole) {
        Map<UUID, SavedView> byId = found.stream().collect(Collectors.toMap(SavedView::id, view -> view));
        Map<String, Object> said = new LinkedHashMap<>();
        ids.forEach((key, id) -> Optional.ofNullable(byId.get(id))
                .flatMap(view -> said(view, schema, whole))
                .ifPresent(content -> said.put(key, content)));
        return said;
    }

    private static Optional<Map<String, Object>> said(SavedView view, GeneratedSchema schema, GeneratedSchema whole) {
        Optional<Module> module = schema.catalog().modules().values().stream()
                .filter(one -> one.number() == view.module())
                .filter(schema::reads)
                .findFirst();
        return module.flatMap(of -> switch (ViewStanding.of(view.content(), of, schema, whole)) {
            case USABLE -> Optional.of(ViewArguments.said(of.name(), view.content()));
            case OUTDATED -> Optional.of(ViewArguments.outdated());
            case HIDDEN -> Optional.empty();
        });
    }
}
