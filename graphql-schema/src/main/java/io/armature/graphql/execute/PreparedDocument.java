package io.armature.graphql.execute;

import graphql.language.Document;
import io.armature.graphql.error.ApiError;
import java.util.List;

/** A document as far as its text and the schema alone decide. */
sealed interface PreparedDocument {

    /** Parsed and valid against the schema. */
    record Valid(Document document) implements PreparedDocument {}

    record Invalid(List<ApiError> errors) implements PreparedDocument {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }
}
