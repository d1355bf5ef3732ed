package io.armature.graphql.platform.change;

import io.armature.metadata.use.Use;
import org.eclipse.microprofile.graphql.Description;

/** How something is used. */
@Description("How something is used.")
public enum MetadataUseKind {
    DISPLAY_FIELD,
    PICKLIST,
    DEFAULT_VALUE,
    REFERENCE,
    UNIQUE_KEY,
    RULE,
    FORMULA,
    LOOKUP,
    ROLLUP,
    LAYOUT,
    ACCESS,
    VIEW;

    static MetadataUseKind of(Use.Kind kind) {
        return switch (kind) {
            case DISPLAY_FIELD -> DISPLAY_FIELD;
            case PICKLIST -> PICKLIST;
            case DEFAULT_VALUE -> DEFAULT_VALUE;
            case REFERENCE -> REFERENCE;
            case UNIQUE_KEY -> UNIQUE_KEY;
            case RULE -> RULE;
            case FORMULA -> FORMULA;
            case LOOKUP -> LOOKUP;
            case ROLLUP -> ROLLUP;
            case LAYOUT -> LAYOUT;
            case ACCESS -> ACCESS;
            case VIEW -> VIEW;
        };
    }
}
