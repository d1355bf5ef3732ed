package io.armature.metadata.use;

import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.Basis;
import io.armature.metadata.access.Grants;
import io.armature.metadata.access.ModuleGrant;
import io.armature.metadata.access.RestrictionRule;
import io.armature.metadata.access.Sharing;
import io.armature.metadata.access.SharingRule;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what an access definition names on a catalog that has it. */
public final class AccessUses {
    private final AccessDefinition access;
    private final Catalog catalog;

    private AccessUses(AccessDefinition access, Catalog catalog) {
        this.access = access;
        this.catalog = catalog;
    }

    /** Every role, permission set, sharing and rule that names the thing. */
    public static List<Use> of(Thing thing, AccessDefinition access, Catalog catalog) {
        return new AccessUses(access, catalog).of(thing).distinct().toList();
    }

    private Stream<Use> of(Thing thing) {
        Stream<Use> rules = Stream.concat(
                access.sharingRules().stream()
                        .filter(rule -> names(rule, thing))
                        .map(rule -> use("sharingRules." + rule.name())),
                access.restrictionRules().stream()
                        .filter(rule -> names(rule, thing))
                        .map(rule -> use("restrictionRules." + rule.name())));
        Stream<Use> sharing = access.sharing().entrySet().stream()
                .filter(entry -> names(entry.getKey(), entry.getValue(), thing))
                .map(entry -> use("sharing." + entry.getKey()));
        return Stream.of(grants(thing), sharing, rules).flatMap(uses -> uses);
    }

    private Stream<Use> grants(Thing thing) {
        return Stream.of(
                        Stream.of(access.everyone())
                                .filter(grants -> names(grants, thing))
                                .map(grants -> use("everyone")),
                        named("roles", access.roles(), thing),
                        named("permissionSets", access.permissionSets(), thing))
                .flatMap(uses -> uses);
    }

    private static Stream<Use> named(String kind, Map<String, Grants> all, Thing thing) {
        return all.entrySet().stream()
                .filter(entry -> names(entry.getValue(), thing))
                .map(entry -> use(kind + "." + entry.getKey()));
    }

    private static boolean names(Grants grants, Thing thing) {
        return switch (thing) {
            case Thing.OfModule module -> grants.modules().containsKey(module.module());
            case Thing.OfField field ->
                Optional.ofNullable(grants.modules().get(field.module()))
                        .map(ModuleGrant::fields)
                        .filter(fields -> fields.containsKey(field.field()))
                        .isPresent();
            case Thing.OfPicklist list -> false;
            case Thing.OfValue value -> false;
        };
    }

    private boolean names(String module, Sharing sharing, Thing thing) {
        return switch (thing) {
            case Thing.OfModule named ->
                named.module().equals(module)
                        || sharing.team()
                                .filter(team -> leadsTo(module, team, named))
                                .isPresent();
            case Thing.OfField field ->
                field.module().equals(module) && sharing.parent().equals(Optional.of(field.field()))
                        || sharing.team()
                                .filter(team -> goesBy(module, team, field))
                                .isPresent();
            case Thing.OfPicklist list -> false;
            case Thing.OfValue value -> false;
        };
    }

    private boolean names(SharingRule rule, Thing thing) {
        if (thing instanceof Thing.OfModule module
                && (rule.module().equals(module.module())
                        || rule.cascade().stream().anyMatch(name -> leadsTo(rule.module(), name, module)))) {
            return true;
        }
        if (thing instanceof Thing.OfField field
                && rule.cascade().stream().anyMatch(name -> goesBy(rule.module(), name, field))) {
            return true;
        }
        return rule.basis() instanceof Basis.Matching matching
                && conditions().name(rule.module(), matching.where(), thing);
    }

    private boolean names(RestrictionRule rule, Thing thing) {
        return thing instanceof Thing.OfModule module && rule.module().equals(module.module())
                || conditions().name(rule.module(), rule.where(), thing);
    }

    private boolean leadsTo(String module, String toMany, Thing.OfModule target) {
        return relation(module, toMany)
                .filter(relation -> relation.target().equals(target.module()))
                .isPresent();
    }

    private boolean goesBy(String module, String toMany, Thing.OfField field) {
        return relation(module, toMany)
                .filter(relation -> relation.target().equals(field.module())
                        && relation.field().equals(field.field()))
                .isPresent();
    }

    private Optional<ToManyRelation> relation(String module, String toMany) {
        return catalog.module(module)
                .map(Module::relations)
                .flatMap(relations -> Optional.ofNullable(relations.get(toMany)));
    }

    private ConditionUses conditions() {
        return new ConditionUses(catalog);
    }

    private static Use use(String path) {
        return new Use(Use.Kind.ACCESS, path);
    }
}
