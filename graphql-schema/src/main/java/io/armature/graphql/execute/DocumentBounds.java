package io.armature.graphql.execute;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import io.armature.core.limit.Limit;
import io.armature.core.limit.Limits;
import io.armature.core.problem.ProblemCode;
import io.armature.graphql.error.ApiError;
import java.util.List;
import java.util.Optional;

/**
 * Rule: how large a document may be before anything is done that takes longer the larger it is: validation, spreading of
 * fragments. What is exact is checked afterwards, by {@link OperationLimits}.
 */
final class DocumentBounds {
    /** Fields that are the same are merged later, so more may be written than an operation may select. */
    private static final int WRITTEN_PER_SELECTED = 10;

    private static final int MAX_DIRECTIVES = 10;
    private static final int MAX_SCHEMA_FIELDS = 2_000;
    private static final int MAX_SCHEMA_LISTS = 2;

    private DocumentBounds() {}

    /** What is wrong with it; empty if nothing. */
    static Optional<ApiError> problem(Document document, Limits limits) {
        DocumentMeasure measure = new DocumentMeasure(document);
        DocumentSize size = DocumentSize.NOTHING;
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        try {
            for (OperationDefinition operation : operations) {
                size = size.plus(measure.of(operation.getSelectionSet()));
            }
        } catch (FragmentCycle cycle) {
            return Optional.of(cycle.error());
        }
        return tooMuch(size, measure.mostDirectives(), limits).map(DocumentBounds::refused);
    }

    private static Optional<String> tooMuch(DocumentSize size, int directives, Limits limits) {
        if (size.depth() > limits.of(Limit.DEPTH)) {
            return Optional.of("is more than " + limits.of(Limit.DEPTH) + " levels deep");
        }
        if (size.fields() > (long) WRITTEN_PER_SELECTED * limits.of(Limit.FIELDS)) {
            return Optional.of("selects more than " + limits.of(Limit.FIELDS) + " fields");
        }
        if (directives > MAX_DIRECTIVES) {
            return Optional.of("has more than " + MAX_DIRECTIVES + " directives at one place");
        }
        if (size.schemaRoots() > limits.of(Limit.ROOT_FIELDS)) {
            return Optional.of("asks for the schema more than " + limits.of(Limit.ROOT_FIELDS) + " times");
        }
        if (size.schemaLists() > MAX_SCHEMA_LISTS || size.schemaFields() > MAX_SCHEMA_FIELDS) {
            return Optional.of("walks from type to type of the schema; ask for each type once");
        }
        return Optional.empty();
    }

    private static ApiError refused(String what) {
        return ApiError.of(ProblemCode.QUERY_TOO_COMPLEX, "This document " + what + ". Split it.");
    }
}
