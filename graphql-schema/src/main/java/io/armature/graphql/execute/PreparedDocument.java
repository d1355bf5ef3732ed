package io.armature.graphql.execute;

import graphql.language.Document;
import io.armature.graphql.argument.InputSource;
import io.armature.graphql.argument.VariableUse;
import io.armature.graphql.error.ApiError;
import java.util.List;
import java.util.Map;

/** A document as far as its text and the schema alone decide. */
sealed interface PreparedDocument {

    /**
     * Parsed and valid against the schema.
     *
     * @param uses of those variables that shape plans by more than their types
     * @param views where the saved views that it names come from, by their keys
     */
    record Valid(Document document, Map<String, VariableUse> uses, Map<String, InputSource> views)
            implements PreparedDocument {
        public Valid {
            uses = Map.copyOf(uses);
            views = Map.copyOf(views);
        }
    }

    record Invalid(List<ApiError> errors) implements PreparedDocument {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }
}
