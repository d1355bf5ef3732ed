package io.armature.graphql.platform.access;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.access.Basis;
import io.armature.metadata.access.Recipients;
import io.armature.metadata.access.SharedLevel;
import io.armature.metadata.access.SharingRule;
import io.armature.metadata.access.change.AccessChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A sharing rule. */
@Description(
        "A sharing rule, said as a whole: which records, with whom, for what. Say one of ownedByRole, ownedByTeam, where.")
@Input("PutSharingRuleInput")
public record PutSharingRuleInput(
        @NonNull @Description("What people call it; the rule of that name is replaced.")
        String name,

        @NonNull @Description("The module.") String module,

        @Description("Records of users that hold this role.") @Nullable
        String ownedByRole,

        @Description("With ownedByRole, whether roles below count too; false unless given.") @Nullable
        Boolean below,

        @Description("Records of this team and its members.") @Nullable
        String ownedByTeam,

        @Description("Records that this condition holds for, as the module's where has it.") @Nullable
        Object where,

        @Description("Whether with everyone; false unless given.") @Nullable
        Boolean toEveryone,

        @Description("With users that hold one of these roles.") @Nullable
        List<String> toRoles,

        @Description("With members of these teams.") @Nullable
        List<String> toTeams,

        @Description("For what; READ unless given.") @Nullable
        SharedLevel level,

        @Description("Lists of the module whose records are shared along, such as opportunities.") @Nullable
        List<String> cascade) {

    AccessChange change() {
        return new AccessChange.PutSharingRule(new SharingRule(
                name,
                module,
                basis(),
                new Recipients(toEveryone != null && toEveryone, GivenLists.set(toRoles), GivenLists.set(toTeams)),
                level == null ? SharedLevel.READ : level,
                GivenLists.list(cascade)));
    }

    private Basis basis() {
        long given = Stream.of(
                        Optional.ofNullable(ownedByRole), Optional.ofNullable(ownedByTeam), Optional.ofNullable(where))
                .filter(Optional::isPresent)
                .count();
        if (given != 1) {
            throw ProblemException.of(
                    ProblemCode.BAD_REQUEST, "Say one of ownedByRole, ownedByTeam and where of the rule " + name);
        }
        if (ownedByRole != null) {
            return new Basis.OwnedByRole(ownedByRole, below != null && below);
        }
        return ownedByTeam == null ? new Basis.Matching(WhereJson.object(where)) : new Basis.OwnedByTeam(ownedByTeam);
    }
}
