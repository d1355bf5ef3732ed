package io.armature.metadata.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What roles and permission sets grant, and which records are shared with whom.
 *
 * @param everyone what whoever has a role has besides
 * @param roles what each role grants, by its name
 * @param permissionSets what each permission set grants, by its name
 * @param sharing how the records of a module are shared by default, by its name; PRIVATE where nothing is said
 * @param sharingRules what is shared beyond that
 * @param restrictionRules what stays hidden whatever grants it
 */
public record AccessDefinition(
        Grants everyone,
        SortedMap<String, Grants> roles,
        SortedMap<String, Grants> permissionSets,
        SortedMap<String, Sharing> sharing,
        List<SharingRule> sharingRules,
        List<RestrictionRule> restrictionRules) {

    /** The role that may do everything; what it grants cannot be written down differently. */
    public static final String ADMIN = "ADMIN";

    private static final AccessDefinition NOTHING =
            new AccessDefinition(Grants.nothing(), sorted(), sorted(), sorted(), List.of(), List.of());

    public AccessDefinition {
        roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
        permissionSets = Collections.unmodifiableSortedMap(new TreeMap<>(permissionSets));
        sharing = Collections.unmodifiableSortedMap(new TreeMap<>(sharing));
        sharingRules = List.copyOf(sharingRules);
        restrictionRules = List.copyOf(restrictionRules);
    }

    /** One that says nothing. */
    public static AccessDefinition nothing() {
        return NOTHING;
    }

    /**
     * This one laid over another: roles, permission sets, modules and rules of the same name replace the other's as a whole,
     * what is new is added. What everyone has is the other's unless this one says something.
     */
    public AccessDefinition over(AccessDefinition standard) {
        return new AccessDefinition(
                everyone.equals(Grants.nothing()) ? standard.everyone : everyone,
                laid(roles, standard.roles),
                laid(permissionSets, standard.permissionSets),
                laid(sharing, standard.sharing),
                laid(sharingRules, standard.sharingRules, SharingRule::name),
                laid(restrictionRules, standard.restrictionRules, RestrictionRule::name));
    }

    /** This one without what another says the same: laid over the other, both mean the same. */
    public AccessDefinition beyond(AccessDefinition standard) {
        return new AccessDefinition(
                everyone.equals(standard.everyone) ? Grants.nothing() : everyone,
                less(roles, standard.roles),
                less(permissionSets, standard.permissionSets),
                less(sharing, standard.sharing),
                sharingRules.stream()
                        .filter(rule -> !standard.sharingRules.contains(rule))
                        .toList(),
                restrictionRules.stream()
                        .filter(rule -> !standard.restrictionRules.contains(rule))
                        .toList());
    }

    public AccessDefinition withEveryone(Grants other) {
        return new AccessDefinition(other, roles, permissionSets, sharing, sharingRules, restrictionRules);
    }

    public AccessDefinition withRoles(SortedMap<String, Grants> others) {
        return new AccessDefinition(everyone, others, permissionSets, sharing, sharingRules, restrictionRules);
    }

    public AccessDefinition withPermissionSets(SortedMap<String, Grants> others) {
        return new AccessDefinition(everyone, roles, others, sharing, sharingRules, restrictionRules);
    }

    public AccessDefinition withSharing(SortedMap<String, Sharing> others) {
        return new AccessDefinition(everyone, roles, permissionSets, others, sharingRules, restrictionRules);
    }

    public AccessDefinition withSharingRules(List<SharingRule> others) {
        return new AccessDefinition(everyone, roles, permissionSets, sharing, others, restrictionRules);
    }

    public AccessDefinition withRestrictionRules(List<RestrictionRule> others) {
        return new AccessDefinition(everyone, roles, permissionSets, sharing, sharingRules, others);
    }

    private static <T> SortedMap<String, T> less(Map<String, T> own, Map<String, T> standard) {
        SortedMap<String, T> left = new TreeMap<>(own);
        left.entrySet().removeIf(entry -> entry.getValue().equals(standard.get(entry.getKey())));
        return left;
    }

    private static <T> SortedMap<String, T> laid(Map<String, T> own, Map<String, T> standard) {
        SortedMap<String, T> all = new TreeMap<>(standard);
        all.putAll(own);
        return all;
    }

    private static <T> List<T> laid(List<T> own, List<T> standard, Function<T, String> name) {
        var replaced = own.stream().map(name).collect(Collectors.toSet());
        List<T> all = new ArrayList<>(standard);
        all.removeIf(rule -> replaced.contains(name.apply(rule)));
        all.addAll(own);
        return all;
    }

    private static <T> SortedMap<String, T> sorted() {
        return new TreeMap<>();
    }
}
