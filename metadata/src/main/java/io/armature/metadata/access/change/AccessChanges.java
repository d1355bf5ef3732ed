package io.armature.metadata.access.change;

import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.Sharing;
import io.armature.metadata.access.SharingRule;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Applies changes in order. */
public final class AccessChanges {
    /** The source of every problem of a change; the path begins with its index. */
    public static final String SOURCE = "changes";

    /** How many changes go together. */
    public static final int MOST = 200;

    private final AccessDefinition standard;
    private final ProblemList problems = new ProblemList();

    private AccessChanges(AccessDefinition standard) {
        this.standard = standard;
    }

    /**
     * What an organisation says differently from the standard after all changes. Refused with the problems of every change:
     * UNKNOWN_VALUE, DUPLICATE_KEY, OVERRIDE_NOT_ALLOWED, LIMIT_EXCEEDED.
     */
    public static Outcome<AccessDefinition> apply(
            AccessDefinition standard, AccessDefinition own, List<AccessChange> changes) {
        AccessChanges applying = new AccessChanges(standard);
        if (changes.size() > MOST) {
            applying.problems.add(ProblemKind.LIMIT_EXCEEDED, Place.of(SOURCE), "At most " + MOST + " changes at once");
            return new Outcome.Refused<>(applying.problems.all());
        }
        AccessDefinition now = own;
        for (int i = 0; i < changes.size(); i++) {
            now = applying.apply(changes.get(i), now, Place.of(SOURCE).item(i));
        }
        AccessDefinition after = now.beyond(standard);
        return applying.problems.outcome(() -> after);
    }

    private AccessDefinition apply(AccessChange change, AccessDefinition own, Place place) {
        GrantChanges grants = new GrantChanges(standard, own, place, problems);
        return switch (change) {
            case AccessChange.SetModuleRights set -> grants.apply(set);
            case AccessChange.SetFieldRight set -> grants.apply(set);
            case AccessChange.SetPlatformRights set -> grants.apply(set);
            case AccessChange.Add add -> grants.apply(add);
            case AccessChange.Reset reset -> grants.apply(reset);
            case AccessChange.OwnRecordsOnly only -> grants.apply(only);
            case AccessChange.SetSharing set -> {
                SortedMap<String, Sharing> sharing = new TreeMap<>(own.sharing());
                sharing.put(set.module(), set.sharing());
                yield own.withSharing(sharing);
            }
            case AccessChange.ResetSharing reset -> {
                SortedMap<String, Sharing> sharing = new TreeMap<>(own.sharing());
                sharing.remove(reset.module());
                yield own.withSharing(sharing);
            }
            case AccessChange.PutSharingRule put -> put(put.rule(), own);
            case AccessChange.RemoveSharingRule remove ->
                own.withSharingRules(without(remove.name(), own.sharingRules(), SharingRule::name, place));
            case AccessChange.PutRestrictionRule put ->
                own.withRestrictionRules(with(put.rule(), own.restrictionRules(), rule -> rule.name()));
            case AccessChange.RemoveRestrictionRule remove ->
                own.withRestrictionRules(without(remove.name(), own.restrictionRules(), rule -> rule.name(), place));
        };
    }

    private static AccessDefinition put(SharingRule rule, AccessDefinition own) {
        return own.withSharingRules(with(rule, own.sharingRules(), SharingRule::name));
    }

    private static <T> List<T> with(T rule, List<T> rules, Function<T, String> name) {
        boolean there = rules.stream().map(name).anyMatch(name.apply(rule)::equals);
        return there
                ? rules.stream()
                        .map(one -> name.apply(one).equals(name.apply(rule)) ? rule : one)
                        .toList()
                : Stream.concat(rules.stream(), Stream.of(rule)).toList();
    }

    private <T> List<T> without(String removed, List<T> rules, Function<T, String> name, Place place) {
        List<T> left =
                rules.stream().filter(rule -> !name.apply(rule).equals(removed)).toList();
        if (left.size() == rules.size()) {
            problems.add(ProblemKind.UNKNOWN_VALUE, place.part("name"), "Your organisation has no rule " + removed);
        }
        return left;
    }
}
