package io.armature.graphql.platform.access;

import io.armature.metadata.problem.DefinitionProblem;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What is said and not so. */
@Type("AccessProblem")
@Description("Something that is said and is not so now, because what it names is switched off; it grants nothing.")
public record AccessProblemInfo(
        @NonNull @Description("Where it is said.") String path,
        @NonNull @Description("What is not so.") String message) {

    static AccessProblemInfo of(DefinitionProblem problem) {
        return new AccessProblemInfo(problem.place().path(), problem.message());
    }
}
