package io.armature.graphql.platform.change;

import io.armature.core.catalog.Affected;
import org.eclipse.microprofile.graphql.Description;

/** What becomes of records when metadata changes. */
@Description(
        "What becomes of records: their value is hidden, their picklist value goes or is switched off, or they lack a"
                + " value that is required from now on.")
public enum RecordEffect {
    VALUE_HIDDEN,
    KEY_GONE,
    VALUE_MISSING;

    static RecordEffect of(Affected.Effect effect) {
        return switch (effect) {
            case VALUE_HIDDEN -> VALUE_HIDDEN;
            case KEY_GONE -> KEY_GONE;
            case VALUE_MISSING -> VALUE_MISSING;
        };
    }
}
