package io.armature.core.access;

import io.armature.core.query.CallerIds;
import io.armature.core.query.Operand;
import io.armature.core.query.Predicate;
import io.armature.core.query.Scan;
import io.armature.metadata.access.ModuleGrant;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.access.RestrictionRule;
import io.armature.metadata.access.SharedLevel;
import io.armature.metadata.access.Sharing;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SystemFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which records of a module callers of a shape may see, and which they may change. */
final class RowConditions {
    private final AccessModel model;
    private final Catalog catalog;
    private final Shape shape;
    private final CompiledAccess access;
    private final Staff staff;
    private final RuleShares rules;

    RowConditions(AccessModel model, Shape shape, CompiledAccess access) {
        this.model = model;
        this.catalog = model.catalog();
        this.shape = shape;
        this.access = access;
        this.staff = new Staff(catalog);
        this.rules = new RuleShares(model, shape, staff);
    }

    Predicate of(RecordRight right, Module module) {
        return of(right, module, Set.of());
    }

    /** Every way in which a right may come to be exercised on records of a module, and every restriction. */
    List<Reason> reasons(RecordRight right, Module module) {
        List<Reason> reasons = new ArrayList<>();
        ways(right, module, Set.of()).forEach(way -> reasons.addAll(told(way, module)));
        reasons.addAll(restrictions(module));
        return reasons.stream().distinct().toList();
    }

    /** Who owns it is one condition where it is compiled; told, it is three, of which the first that holds is the one. */
    private static List<Reason> told(Reason way, Module module) {
        if (way.kind() != Reason.Kind.OWNER) {
            return List.of(way);
        }
        Reason own = owned(module, CallerIds.USER);
        Reason team = new Reason(
                Reason.Kind.OWNER_TEAM,
                "",
                owned(module, CallerIds.USER_AND_TEAMS).condition());
        Reason below = new Reason(
                Reason.Kind.OWNER_BELOW, "", owned(module, CallerIds.OWNERS).condition());
        if (way.equals(own)) {
            return List.of(own);
        }
        return way.condition().equals(below.condition()) ? List.of(own, team, below) : List.of(own, team);
    }

    /** @param children modules whose records are being decided by this one's, from the outermost on */
    private Predicate of(RecordRight right, Module module, Set<String> children) {
        List<Predicate> all = new ArrayList<>();
        all.add(new Predicate.Or(
                ways(right, module, children).stream().map(Reason::condition).toList()));
        restrictions(module).forEach(restriction -> all.add(restriction.condition()));
        return new Predicate.And(all).simplified();
    }

    private List<Reason> ways(RecordRight right, Module module, Set<String> children) {
        List<Reason> ways = new ArrayList<>();
        for (ModuleGrant grant : access.grants(right, module)) {
            switch (grant.scope()) {
                case OWN -> ways.add(owned(module, CallerIds.USER));
                case SHARED -> ways.addAll(shared(level(right), module, children));
                case ALL -> ways.add(new Reason(Reason.Kind.ALL, "", new Predicate.All()));
            }
        }
        return ways.stream().distinct().toList();
    }

    private static SharedLevel level(RecordRight right) {
        return right == RecordRight.READ || right == RecordRight.EXPORT ? SharedLevel.READ : SharedLevel.READ_WRITE;
    }

    /** Every way in which a record may be shared with the caller. */
    private List<Reason> shared(SharedLevel level, Module module, Set<String> children) {
        Sharing sharing = model.sharing(module);
        if (sharing.covers(level)) {
            return List.of(new Reason(Reason.Kind.DEFAULT, "", new Predicate.All()));
        }
        List<Reason> ways = new ArrayList<>();
        ways.add(owned(module, sharing.hierarchy() ? CallerIds.OWNERS : CallerIds.USER_AND_TEAMS));
        if (sharing.hierarchy()) {
            ways.add(new Reason(Reason.Kind.ROLE_BELOW, "", staff.ownedByRolesBelow(module)));
        }
        sharing.team().ifPresent(name -> staff.onTeam(module, name, level)
                .ifPresent(members -> ways.add(new Reason(Reason.Kind.TEAM, name, members))));
        ways.add(new Reason(Reason.Kind.SHARE, "", new Predicate.Shared(module.number(), level)));
        ways.addAll(rules.on(module, level));
        sharing.parent()
                .flatMap(module::field)
                .ifPresent(parent -> ways.add(
                        new Reason(Reason.Kind.PARENT, parent.name(), decidedBy(parent, level, module, children))));
        return ways;
    }

    private static Reason owned(Module module, CallerIds owners) {
        Field owner = module.require(SystemFields.OWNER);
        return new Reason(Reason.Kind.OWNER, "", new Predicate.In(owner, false, new Operand.OfCaller(owners)));
    }

    private Predicate decidedBy(Field parent, SharedLevel level, Module module, Set<String> children) {
        boolean any = parent.type() instanceof FieldType.AnyReference;
        if (children.contains(module.name()) || (any && !children.isEmpty())) {
            // a note on a note, an attachment of an email: decided by their owners
            return new Predicate.None();
        }
        RecordRight right = level == SharedLevel.READ ? RecordRight.READ : RecordRight.UPDATE;
        List<Scan> targets = new ArrayList<>();
        for (Module target : catalog.targets(parent)) {
            Predicate visible = of(right, target, with(children, module.name()));
            if (!(visible instanceof Predicate.None)) {
                targets.add(new Scan(target, visible));
            }
        }
        if (targets.isEmpty()) {
            return new Predicate.None();
        }
        return any
                ? new Predicate.ToAny(parent, targets)
                : new Predicate.ToOne(
                        parent, targets.getFirst().module(), targets.getFirst().filter());
    }

    private List<Reason> restrictions(Module module) {
        return model.definition().restrictionRules().stream()
                .filter(rule -> rule.module().equals(module.name()) && applies(rule))
                .map(rule -> new Reason(
                        Reason.Kind.RESTRICTION, rule.name(), model.conditions().orNone(module, rule.where())))
                .toList();
    }

    private boolean applies(RestrictionRule rule) {
        return rule.appliesTo().stream()
                .anyMatch(name ->
                        shape.roles().contains(name) || shape.permissionSets().contains(name));
    }

    private static Set<String> with(Set<String> names, String name) {
        Set<String> all = new HashSet<>(names);
        all.add(name);
        return Set.copyOf(all);
    }
}
