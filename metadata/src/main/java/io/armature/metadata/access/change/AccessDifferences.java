package io.armature.metadata.access.change;

import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.Basis;
import io.armature.metadata.access.FieldGrant;
import io.armature.metadata.access.Grants;
import io.armature.metadata.access.ModuleGrant;
import io.armature.metadata.access.Recipients;
import io.armature.metadata.access.RestrictionRule;
import io.armature.metadata.access.Sharing;
import io.armature.metadata.access.SharingRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What two access definitions differ in. */
public final class AccessDifferences {
    private final SortedMap<String, String> said = new TreeMap<>();

    private AccessDifferences() {}

    /** What the second says differently, by path. */
    public static List<AccessDifference> between(AccessDefinition before, AccessDefinition after) {
        SortedMap<String, String> was = said(before);
        SortedMap<String, String> is = said(after);
        TreeSet<String> paths = new TreeSet<>(was.keySet());
        paths.addAll(is.keySet());
        List<AccessDifference> differences = new ArrayList<>();
        for (String path : paths) {
            Optional<String> old = Optional.ofNullable(was.get(path));
            Optional<String> now = Optional.ofNullable(is.get(path));
            if (!old.equals(now)) {
                differences.add(new AccessDifference(path, old, now));
            }
        }
        return differences;
    }

    private static SortedMap<String, String> said(AccessDefinition definition) {
        AccessDifferences all = new AccessDifferences();
        all.grants("everyone", definition.everyone());
        definition.roles().forEach((name, grants) -> all.grants("roles." + name, grants));
        definition.permissionSets().forEach((name, grants) -> all.grants("permissionSets." + name, grants));
        definition.sharing().forEach((module, sharing) -> all.said.put("sharing." + module, spelled(sharing)));
        definition.sharingRules().forEach(rule -> all.said.put("sharingRules." + rule.name(), spelled(rule)));
        definition.restrictionRules().forEach(rule -> all.said.put("restrictionRules." + rule.name(), spelled(rule)));
        return all.said;
    }

    private void grants(String path, Grants grants) {
        List<String> platform = new ArrayList<>(List.of("platform " + words(grants.platform())));
        if (grants.sensitive()) {
            platform.add("sensitive");
        }
        if (grants.byScopes()) {
            platform.add("by scopes");
        }
        said.put(path, String.join(", ", platform));
        grants.modules().forEach((module, grant) -> module(path + ".modules." + module, grant));
    }

    private void module(String path, ModuleGrant grant) {
        said.put(path, words(grant.rights()) + " of " + grant.scope());
        grant.fields().forEach((field, right) -> said.put(path + ".fields." + field, spelled(right)));
    }

    private static String spelled(FieldGrant right) {
        return right.read() + (right.write() ? ", write" : ", no write");
    }

    private static String spelled(Sharing sharing) {
        List<String> parts = new ArrayList<>();
        parts.add(sharing.everyone().map(Enum::name).orElse("PRIVATE"));
        sharing.parent().ifPresent(parent -> parts.add("decided by " + parent));
        sharing.team().ifPresent(team -> parts.add("team " + team));
        if (!sharing.hierarchy()) {
            parts.add("no hierarchy");
        }
        return String.join(", ", parts);
    }

    private static String spelled(SharingRule rule) {
        String which =
                switch (rule.basis()) {
                    case Basis.OwnedByRole owned ->
                        "owned by role " + owned.role() + (owned.below() ? " or below" : "");
                    case Basis.OwnedByTeam owned -> "owned by team " + owned.team();
                    case Basis.Matching matching -> "where " + matching.where();
                };
        String along = rule.cascade().isEmpty() ? "" : " along with " + String.join(", ", rule.cascade());
        return rule.level() + " of " + rule.module() + " " + which + along + " to " + spelled(rule.to());
    }

    private static String spelled(Recipients to) {
        List<String> parts = new ArrayList<>();
        if (to.everyone()) {
            parts.add("everyone");
        }
        new TreeSet<>(to.roles()).forEach(role -> parts.add("role " + role));
        new TreeSet<>(to.teams()).forEach(team -> parts.add("team " + team));
        return parts.isEmpty() ? "nobody" : String.join(", ", parts);
    }

    private static String spelled(RestrictionRule rule) {
        return rule.module() + " only where " + rule.where() + " for "
                + String.join(", ", new TreeSet<>(rule.appliesTo()));
    }

    private static String words(Collection<? extends Enum<?>> rights) {
        return rights.isEmpty()
                ? "nothing"
                : rights.stream()
                        .sorted((a, b) -> Integer.compare(a.ordinal(), b.ordinal()))
                        .map(right -> right.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "));
    }
}
