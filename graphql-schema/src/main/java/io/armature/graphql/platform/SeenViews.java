package io.armature.graphql.platform;

import io.armature.core.view.SavedView;
import io.armature.graphql.codefirst.CurrentRequest;
import io.armature.graphql.execute.ViewStanding;
import io.armature.graphql.request.ViewCheck;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.schema.OrganisationSchemas;
import io.armature.graphql.visible.CallerSchemas;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Saved views as the caller of the request sees them. */
@ApplicationScoped
class SeenViews {
    private final CurrentRequest request;
    private final CallerSchemas schemas;
    private final OrganisationSchemas whole;

    SeenViews(CurrentRequest request, CallerSchemas schemas, OrganisationSchemas whole) {
        this.request = request;
        this.schemas = schemas;
        this.whole = whole;
    }

    /** By its rights now. */
    Uni<Sight> now() {
        Catalog catalog = request.catalog().catalog();
        return schemas.of(catalog, request.access())
                .chain(schema -> whole.of(catalog).map(all -> new Sight(schema, all)));
    }

    /**
     * How views are looked at.
     *
     * @param schema as the caller sees it
     * @param whole of the same catalog
     */
    record Sight(GeneratedSchema schema, GeneratedSchema whole) {

        /** The module of a view, if the caller reads it. */
        Optional<Module> module(SavedView view) {
            return schema.catalog().moduleNumbered(view.module()).filter(schema::reads);
        }

        ViewStanding standing(SavedView view, Module module) {
            return ViewStanding.of(view.content(), module, schema, whole);
        }

        /** The module of a view that the caller can use. */
        Optional<Module> usable(SavedView view) {
            return module(view).filter(module -> standing(view, module) == ViewStanding.USABLE);
        }

        ViewCheck check(Module module) {
            return new ViewCheck(schema, module);
        }
    }
}
