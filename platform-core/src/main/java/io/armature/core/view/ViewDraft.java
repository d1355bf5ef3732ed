package io.armature.core.view;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.util.Optional;
import java.util.UUID;

/**
 * A view to save.
 *
 * @param module number of the module
 * @param name 1 to 100 characters; refused with VALIDATION_FAILED otherwise
 * @param visibility who knows of it
 * @param team with which it is shared: given exactly for TEAM, refused with VALIDATION_FAILED otherwise
 * @param content what it says
 */
public record ViewDraft(int module, String name, ViewVisibility visibility, Optional<UUID> team, ViewContent content) {
    private static final int LONGEST_NAME = 100;

    public ViewDraft {
        name = name.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw refused("view.name", "A view's name has 1 to " + LONGEST_NAME + " characters");
        }
        if (team.isPresent() != (visibility == ViewVisibility.TEAM)) {
            throw refused("view.teamId", "A view of visibility TEAM names its team, others name none");
        }
    }

    private static ProblemException refused(String field, String message) {
        return new ProblemException(Problem.ofField(ProblemCode.VALIDATION_FAILED, field, message));
    }
}
