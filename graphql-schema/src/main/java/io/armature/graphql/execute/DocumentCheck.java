package io.armature.graphql.execute;

import io.armature.core.limit.Limits;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.graphql.error.ApiError;
import io.armature.graphql.schema.GeneratedSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Says what is wrong with a document that is to be kept for later. */
@ApplicationScoped
public class DocumentCheck {
    private final Documents documents;

    DocumentCheck(Documents documents) {
        this.documents = documents;
    }

    /** The problems of a document on a schema; none if a request could run it. */
    public List<Problem> problems(String text, GeneratedSchema schema, Limits limits) {
        return switch (documents.prepare(text, schema, limits)) {
            case PreparedDocument.Invalid invalid ->
                invalid.errors().stream().map(ApiError::problem).toList();
            case PreparedDocument.Valid valid
            when DocumentMeasure.asksForTheSchema(valid.document()) ->
                List.of(Problem.of(
                        ProblemCode.BAD_REQUEST, "It asks for the schema, which registered operations do not"));
            case PreparedDocument.Valid valid -> List.of();
        };
    }
}
