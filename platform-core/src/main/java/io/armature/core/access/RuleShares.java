package io.armature.core.access;

import io.armature.core.query.Predicate;
import io.armature.metadata.access.Basis;
import io.armature.metadata.access.SharedLevel;
import io.armature.metadata.access.SharingRule;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.ArrayList;
import java.util.List;

/** What sharing rules share with callers of a shape. */
final class RuleShares {
    private final AccessModel model;
    private final Catalog catalog;
    private final Shape shape;
    private final Staff staff;

    RuleShares(AccessModel model, Shape shape, Staff staff) {
        this.model = model;
        this.catalog = model.catalog();
        this.shape = shape;
        this.staff = staff;
    }

    /** The records of a module that rules share: those of its own, and those that other modules' rules share along. */
    List<Reason> on(Module module, SharedLevel level) {
        List<Reason> shared = new ArrayList<>();
        for (SharingRule rule : model.definition().sharingRules()) {
            if (!rule.level().covers(level) || !reaches(rule)) {
                continue;
            }
            if (rule.module().equals(module.name())) {
                shared.add(reason(rule, basis(rule, module)));
            }
            catalog.module(rule.module()).ifPresent(from -> shared.addAll(along(rule, from, module)));
        }
        return shared;
    }

    private boolean reaches(SharingRule rule) {
        return rule.to().everyone()
                || shape.teamRules().contains(rule.name())
                || rule.to().roles().stream().anyMatch(shape.roles()::contains);
    }

    private List<Reason> along(SharingRule rule, Module from, Module module) {
        List<Reason> shared = new ArrayList<>();
        for (String name : rule.cascade()) {
            ToManyRelation relation = from.relations().get(name);
            if (relation != null && relation.target().equals(module.name())) {
                Field reference = module.require(relation.field());
                shared.add(reason(rule, new Predicate.Among(reference, from, from.id(), basis(rule, from))));
            }
        }
        return shared;
    }

    private static Reason reason(SharingRule rule, Predicate condition) {
        return new Reason(Reason.Kind.RULE, rule.name(), condition);
    }

    private Predicate basis(SharingRule rule, Module module) {
        return switch (rule.basis()) {
            case Basis.OwnedByRole owned -> staff.ownedByRole(module, owned.role(), owned.below());
            case Basis.OwnedByTeam owned -> staff.ownedByTeam(module, owned.team());
            case Basis.Matching matching -> model.conditions().orNone(module, matching.where());
        };
    }
}
