package io.armature.core.access;

import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.SharingRule;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What distinguishes kinds of callers: names only, never who it is. Callers of one shape share what is compiled.
 *
 * @param roles the roles it has among those that are defined
 * @param permissionSets the permission sets it has among those that are defined
 * @param teamRules the sharing rules that reach it through its teams
 * @param scopes what its credential narrows it to
 */
record Shape(SortedSet<String> roles, SortedSet<String> permissionSets, SortedSet<String> teamRules, Scopes scopes) {

    static Shape of(Caller caller, AccessDefinition definition) {
        SortedSet<String> roles = new TreeSet<>(caller.roles());
        roles.removeIf(name ->
                !name.equals(AccessDefinition.ADMIN) && !definition.roles().containsKey(name));
        SortedSet<String> sets = new TreeSet<>(caller.standing().permissionSets());
        sets.retainAll(definition.permissionSets().keySet());
        SortedSet<String> teamRules = new TreeSet<>();
        for (SharingRule rule : definition.sharingRules()) {
            if (rule.to().teams().stream().anyMatch(caller.standing().teamNames()::contains)) {
                teamRules.add(rule.name());
            }
        }
        return new Shape(roles, sets, teamRules, caller.scopes());
    }

    boolean administrator() {
        return roles.contains(AccessDefinition.ADMIN) && scopes.unrestricted();
    }

    String text() {
        return roles + "|" + permissionSets + "|" + teamRules + "|"
                + scopes.granted().map(TreeSet::new);
    }
}
