package io.armature.graphql.execute;

import io.armature.core.view.ViewContent;
import io.armature.graphql.request.ViewCheck;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.metadata.resolve.Module;

/** What a saved view that a caller knows of is to it. */
public enum ViewStanding {
    /** Lists can use it. */
    USABLE,
    /** It means nothing to anyone: what it names was removed. */
    OUTDATED,
    /** It names what is there, but not for the caller. */
    HIDDEN;

    /**
     * @param schema as the caller sees it
     * @param whole schema of the same catalog
     */
    public static ViewStanding of(ViewContent content, Module module, GeneratedSchema schema, GeneratedSchema whole) {
        if (new ViewCheck(schema, module).violations(content).isEmpty()) {
            return USABLE;
        }
        return new ViewCheck(whole, module).violations(content).isEmpty() ? HIDDEN : OUTDATED;
    }
}
