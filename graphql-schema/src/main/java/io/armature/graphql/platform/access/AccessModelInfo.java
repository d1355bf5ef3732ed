package io.armature.graphql.platform.access;

import io.armature.core.grant.AccessState;
import io.armature.core.grant.RolePlace;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.Sharing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Who may do what. */
@Type("AccessModel")
@Description("Who may do what in your organisation: what is in force.")
public final class AccessModelInfo {
    private final AccessState state;

    public AccessModelInfo(AccessState state) {
        this.state = state;
    }

    @Description("The version of what your organisation says; 0 if it says nothing.")
    public int getVersion() {
        return state.catalog().accessVersion();
    }

    @Description("What whoever has a role has besides.")
    public @NonNull GrantsInfo getEveryone() {
        return GrantsInfo.of(inForce().everyone());
    }

    /** Roles that are defined and those that only have a record, by name. */
    @Description("The roles, by name: those that are defined, and those that users can have.")
    public @NonNull List<@NonNull RoleGrantsInfo> getRoles() {
        Map<String, RolePlace> places =
                state.roles().stream().collect(Collectors.toMap(RolePlace::name, place -> place, (a, b) -> a));
        TreeSet<String> names = new TreeSet<>(inForce().roles().keySet());
        names.addAll(places.keySet());
        return names.stream()
                .map(name -> role(name, Optional.ofNullable(places.get(name))))
                .toList();
    }

    private RoleGrantsInfo role(String name, Optional<RolePlace> place) {
        return new RoleGrantsInfo(
                name,
                place.map(there -> there.id().toString()).orElse(null),
                place.flatMap(RolePlace::above).orElse(null),
                state.own().roles().containsKey(name),
                Optional.ofNullable(inForce().roles().get(name))
                        .map(GrantsInfo::of)
                        .orElse(null));
    }

    @Description("The permission sets, by name.")
    public @NonNull List<@NonNull PermissionSetInfo> getPermissionSets() {
        return inForce().permissionSets().entrySet().stream()
                .map(set -> new PermissionSetInfo(
                        set.getKey(),
                        state.own().permissionSets().containsKey(set.getKey()),
                        GrantsInfo.of(set.getValue())))
                .toList();
    }

    @Description("How records are shared to begin with, for every module.")
    public @NonNull List<@NonNull ModuleSharingInfo> getSharing() {
        TreeSet<String> modules = new TreeSet<>(inForce().sharing().keySet());
        state.catalog().catalog().modules().keySet().forEach(modules::add);
        return modules.stream()
                .map(module -> ModuleSharingInfo.of(
                        module,
                        inForce().sharing().getOrDefault(module, Sharing.none()),
                        state.own().sharing().containsKey(module)))
                .toList();
    }

    @Description("What is shared beyond that.")
    public @NonNull List<@NonNull SharingRuleInfo> getSharingRules() {
        return inForce().sharingRules().stream().map(SharingRuleInfo::of).toList();
    }

    @Description("What stays hidden whatever shares it.")
    public @NonNull List<@NonNull RestrictionRuleInfo> getRestrictionRules() {
        return inForce().restrictionRules().stream()
                .map(RestrictionRuleInfo::of)
                .toList();
    }

    @Description("What is said and is not so now.")
    public @NonNull List<@NonNull AccessProblemInfo> getProblems() {
        return state.catalog().access().problems().stream()
                .map(AccessProblemInfo::of)
                .toList();
    }

    private AccessDefinition inForce() {
        return state.catalog().access().definition();
    }
}
