package io.armature.metadata.access.change;

import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.FieldGrant;
import io.armature.metadata.access.Grants;
import io.armature.metadata.access.ModuleGrant;
import io.armature.metadata.access.RowScope;
import io.armature.metadata.access.Sharing;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes of what roles and permission sets grant. What the standard says of a holder is copied when it is first changed.
 *
 * @param own what the organisation says so far
 */
record GrantChanges(AccessDefinition standard, AccessDefinition own, Place place, ProblemList problems) {
    private static final ModuleGrant NOTHING = new ModuleGrant(Set.of(), RowScope.SHARED, new TreeMap<>());

    AccessDefinition apply(AccessChange.SetModuleRights set) {
        return changed(
                set.of(),
                grants -> onModule(
                        grants,
                        set.module(),
                        was -> new ModuleGrant(set.rights(), set.scope().orElse(was.scope()), was.fields())));
    }

    AccessDefinition apply(AccessChange.SetFieldRight set) {
        return changed(
                set.of(),
                grants -> onModule(
                        grants,
                        set.module(),
                        was -> new ModuleGrant(was.rights(), was.scope(), fields(was, set.field(), set.grant()))));
    }

    AccessDefinition apply(AccessChange.SetPlatformRights set) {
        return changed(
                set.of(),
                was -> new Grants(
                        was.modules(),
                        set.rights().orElse(was.platform()),
                        set.sensitive().orElse(was.sensitive()),
                        set.byScopes().orElse(was.byScopes())));
    }

    AccessDefinition apply(AccessChange.Add add) {
        AccessDefinition inForce = own.over(standard);
        Map<String, Grants> all = named(add.holder(), inForce);
        String name = name(add.holder());
        if (all.containsKey(name) || isAdmin(add.holder())) {
            problems.add(
                    ProblemKind.DUPLICATE_KEY, place.part("name"), "There is " + spelled(add.holder()) + " already");
            return own;
        }
        Grants start = Grants.nothing();
        if (add.like().isPresent()) {
            Optional<Grants> like = Optional.ofNullable(all.get(add.like().get()));
            if (like.isEmpty()) {
                problems.add(
                        ProblemKind.UNKNOWN_VALUE,
                        place.part("like"),
                        "There is no " + add.like().get() + " to be like");
            }
            start = like.orElse(start);
        }
        return put(add.holder(), start);
    }

    AccessDefinition apply(AccessChange.Reset reset) {
        if (!(reset.holder() instanceof Holder.Everyone)
                && !named(reset.holder(), own).containsKey(name(reset.holder()))) {
            problems.add(
                    ProblemKind.UNKNOWN_VALUE,
                    place.part("name"),
                    "Your organisation says nothing of " + spelled(reset.holder()));
            return own;
        }
        return switch (reset.holder()) {
            case Holder.Everyone everyone -> own.withEveryone(Grants.nothing());
            case Holder.Role role -> own.withRoles(without(own.roles(), role.name()));
            case Holder.PermissionSet set -> own.withPermissionSets(without(own.permissionSets(), set.name()));
        };
    }

    AccessDefinition apply(AccessChange.OwnRecordsOnly only) {
        Map<String, Sharing> sharing = own.over(standard).sharing();
        RowScope from = only.on() ? RowScope.SHARED : RowScope.OWN;
        RowScope to = only.on() ? RowScope.OWN : RowScope.SHARED;
        return changed(new Holder.Role(only.role()), grants -> {
            SortedMap<String, ModuleGrant> modules = new TreeMap<>(grants.modules());
            modules.replaceAll((module, grant) -> grant.scope() == from && decidesItself(sharing.get(module))
                    ? new ModuleGrant(grant.rights(), to, grant.fields())
                    : grant);
            return with(grants, modules);
        });
    }

    private static boolean decidesItself(@Nullable Sharing sharing) {
        return sharing == null || sharing.parent().isEmpty();
    }

    private AccessDefinition changed(Holder holder, UnaryOperator<Grants> change) {
        AccessDefinition inForce = own.over(standard);
        if (isAdmin(holder)) {
            problems.add(ProblemKind.OVERRIDE_NOT_ALLOWED, place, "ADMIN may do everything, and that stays so");
            return own;
        }
        Optional<Grants> now = holder instanceof Holder.Everyone
                ? Optional.of(inForce.everyone())
                : Optional.ofNullable(named(holder, inForce).get(name(holder)));
        if (now.isEmpty()) {
            problems.add(
                    ProblemKind.UNKNOWN_VALUE, place.part("of"), "There is no " + spelled(holder) + "; add it first");
            return own;
        }
        return put(holder, change.apply(now.get()));
    }

    private AccessDefinition put(Holder holder, Grants grants) {
        return switch (holder) {
            case Holder.Everyone everyone -> own.withEveryone(grants);
            case Holder.Role role -> own.withRoles(with(own.roles(), role.name(), grants));
            case Holder.PermissionSet set -> own.withPermissionSets(with(own.permissionSets(), set.name(), grants));
        };
    }

    private static Grants onModule(Grants grants, String module, UnaryOperator<ModuleGrant> change) {
        return with(
                grants,
                with(grants.modules(), module, change.apply(grants.on(module).orElse(NOTHING))));
    }

    private static SortedMap<String, FieldGrant> fields(ModuleGrant was, String field, Optional<FieldGrant> grant) {
        return grant.isPresent() ? with(was.fields(), field, grant.get()) : without(was.fields(), field);
    }

    private static Grants with(Grants grants, SortedMap<String, ModuleGrant> modules) {
        return new Grants(modules, grants.platform(), grants.sensitive(), grants.byScopes());
    }

    private static <T> SortedMap<String, T> with(SortedMap<String, T> all, String name, T one) {
        SortedMap<String, T> more = new TreeMap<>(all);
        more.put(name, one);
        return more;
    }

    private static <T> SortedMap<String, T> without(SortedMap<String, T> all, String name) {
        SortedMap<String, T> less = new TreeMap<>(all);
        less.remove(name);
        return less;
    }

    private static Map<String, Grants> named(Holder holder, AccessDefinition definition) {
        return switch (holder) {
            case Holder.Everyone everyone -> Map.of();
            case Holder.Role role -> definition.roles();
            case Holder.PermissionSet set -> definition.permissionSets();
        };
    }

    private static boolean isAdmin(Holder holder) {
        return holder instanceof Holder.Role role && role.name().equals(AccessDefinition.ADMIN);
    }

    private static String name(Holder holder) {
        return switch (holder) {
            case Holder.Everyone everyone -> "everyone";
            case Holder.Role role -> role.name();
            case Holder.PermissionSet set -> set.name();
        };
    }

    private static String spelled(Holder holder) {
        return switch (holder) {
            case Holder.Everyone everyone -> "everyone";
            case Holder.Role role -> "role " + role.name();
            case Holder.PermissionSet set -> "permission set " + set.name();
        };
    }
}
