package io.armature.graphql.platform.access;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.access.change.AccessChange;
import io.armature.metadata.access.change.Holder;
import io.smallrye.graphql.api.OneOf;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** One change; exactly one member is given. */
@OneOf
@Description("One change of who may do what; exactly one member is given.")
@Input("AccessChangeInput")
public record AccessChangeInput(
        @Description("What may be done to records of a module.") @Nullable
        GrantModuleInput grantModule,

        @Description("What may be done with a field.") @Nullable
        GrantFieldInput grantField,

        @Description("What may be done to the organisation itself.") @Nullable
        GrantPlatformInput grantPlatform,

        @Description("Makes a role.") @Nullable AddGrantsInput addRole,
        @Description("Makes a permission set.") @Nullable AddGrantsInput addPermissionSet,

        @Description("Takes back what your organisation says of a role: the standard's counts again, your own is gone.")
        @Nullable
        AccessNameInput resetRole,

        @Description("Takes back what your organisation says of a permission set.") @Nullable
        AccessNameInput resetPermissionSet,

        @Description("Lets a role reach nothing but its users' own records.") @Nullable
        OwnRecordsOnlyInput ownRecordsOnly,

        @Description("How the records of a module are shared to begin with.") @Nullable
        ShareModuleInput shareModule,

        @Description("Takes back what your organisation says of that.") @Nullable
        ModuleInput resetSharing,

        @Description("Adds or replaces a sharing rule.") @Nullable
        PutSharingRuleInput putSharingRule,

        @Description("Takes a sharing rule away.") @Nullable AccessNameInput removeSharingRule,

        @Description("Adds or replaces a restriction rule.") @Nullable
        PutRestrictionRuleInput putRestrictionRule,

        @Description("Takes a restriction rule away.") @Nullable
        AccessNameInput removeRestrictionRule) {

    /** What it says; BAD_REQUEST if it contradicts itself. */
    public AccessChange change() {
        return Stream.of(grants(), holders(), sharing(), rules())
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemCode.BAD_REQUEST, "Every change has exactly one member"));
    }

    private Optional<AccessChange> grants() {
        if (grantModule != null) {
            return Optional.of(grantModule.change());
        }
        if (grantField != null) {
            return Optional.of(grantField.change());
        }
        if (grantPlatform != null) {
            return Optional.of(grantPlatform.change());
        }
        return Optional.ofNullable(ownRecordsOnly).map(OwnRecordsOnlyInput::change);
    }

    private Optional<AccessChange> holders() {
        if (addRole != null) {
            return Optional.of(
                    new AccessChange.Add(new Holder.Role(addRole.name()), Optional.ofNullable(addRole.like())));
        }
        if (addPermissionSet != null) {
            return Optional.of(new AccessChange.Add(
                    new Holder.PermissionSet(addPermissionSet.name()), Optional.ofNullable(addPermissionSet.like())));
        }
        if (resetRole != null) {
            return Optional.of(new AccessChange.Reset(new Holder.Role(resetRole.name())));
        }
        return Optional.ofNullable(resetPermissionSet)
                .map(set -> new AccessChange.Reset(new Holder.PermissionSet(set.name())));
    }

    private Optional<AccessChange> sharing() {
        if (shareModule != null) {
            return Optional.of(shareModule.change());
        }
        return Optional.ofNullable(resetSharing).map(reset -> new AccessChange.ResetSharing(reset.module()));
    }

    private Optional<AccessChange> rules() {
        if (putSharingRule != null) {
            return Optional.of(putSharingRule.change());
        }
        if (removeSharingRule != null) {
            return Optional.of(new AccessChange.RemoveSharingRule(removeSharingRule.name()));
        }
        if (putRestrictionRule != null) {
            return Optional.of(putRestrictionRule.change());
        }
        return Optional.ofNullable(removeRestrictionRule)
                .map(remove -> new AccessChange.RemoveRestrictionRule(remove.name()));
    }
}
