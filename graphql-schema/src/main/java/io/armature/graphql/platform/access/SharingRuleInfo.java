package io.armature.graphql.platform.access;

import io.armature.metadata.access.Basis;
import io.armature.metadata.access.SharedLevel;
import io.armature.metadata.access.SharingRule;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A sharing rule. */
@Type("SharingRule")
@Description("A sharing rule.")
public record SharingRuleInfo(
        @NonNull @Description("What people call it.") String name,
        @NonNull @Description("The module.") String module,

        @Description("Records of users that hold this role.") @Nullable
        String ownedByRole,

        @Description("Whether roles below count too.") boolean below,

        @Description("Records of this team and its members.") @Nullable
        String ownedByTeam,

        @Description("Records that this condition holds for.") @Nullable
        Object where,

        @Description("Whether with everyone.") boolean toEveryone,

        @NonNull @Description("With users that hold one of these roles.")
        List<@NonNull String> toRoles,

        @NonNull @Description("With members of these teams.")
        List<@NonNull String> toTeams,

        @NonNull @Description("For what.") SharedLevel level,

        @NonNull @Description("Lists of the module whose records are shared along.")
        List<@NonNull String> cascade) {

    static SharingRuleInfo of(SharingRule rule) {
        Optional<Basis.OwnedByRole> byRole =
                rule.basis() instanceof Basis.OwnedByRole owned ? Optional.of(owned) : Optional.empty();
        return new SharingRuleInfo(
                rule.name(),
                rule.module(),
                byRole.map(Basis.OwnedByRole::role).orElse(null),
                byRole.map(Basis.OwnedByRole::below).orElse(false),
                rule.basis() instanceof Basis.OwnedByTeam owned ? owned.team() : null,
                rule.basis() instanceof Basis.Matching matching ? matching.where() : null,
                rule.to().everyone(),
                rule.to().roles().stream().sorted().toList(),
                rule.to().teams().stream().sorted().toList(),
                rule.level(),
                rule.cascade());
    }
}
