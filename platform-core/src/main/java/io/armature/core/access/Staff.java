package io.armature.core.access;

import io.armature.core.query.CallerIds;
import io.armature.core.query.Comparison;
import io.armature.core.query.Operand;
import io.armature.core.query.Predicate;
import io.armature.metadata.access.SharedLevel;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SystemFields;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.List;
import java.util.Optional;

/** Conditions by who holds which role, who is in which team, and who works on a record. */
final class Staff {
    private static final String NAME = "name";
    private static final String USER = "user";
    private static final String ROLE = "role";
    private static final String TEAM = "team";
    private static final String ACCESS = "access";

    private final Catalog catalog;

    Staff(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The owner has a role below those of the caller. */
    Predicate ownedByRolesBelow(Module module) {
        return catalog.standardModule("userRoles")
                .map(holders -> holders(
                        module,
                        holders,
                        new Predicate.In(
                                holders.requireWritten(ROLE), false, new Operand.OfCaller(CallerIds.ROLES_BELOW))))
                .orElseGet(Predicate.None::new);
    }

    /** The owner has a role, or one below it. */
    Predicate ownedByRole(Module module, String role, boolean below) {
        Optional<Module> holders = catalog.standardModule("userRoles");
        Optional<Module> roles = catalog.standardModule("roles");
        if (holders.isEmpty() || roles.isEmpty()) {
            return new Predicate.None();
        }
        Field held = holders.get().requireWritten(ROLE);
        Predicate named = named(roles.get(), role);
        Predicate one = below
                ? new Predicate.Below(held, roles.get(), roles.get().requireWritten("parentRole"), named)
                : new Predicate.Among(held, roles.get(), roles.get().id(), named);
        return holders(module, holders.get(), one);
    }

    /** The owner is a team, or one of its members. */
    Predicate ownedByTeam(Module module, String team) {
        Optional<Module> members = catalog.standardModule("userTeams");
        Optional<Module> teams = catalog.standardModule("teams");
        if (members.isEmpty() || teams.isEmpty()) {
            return new Predicate.None();
        }
        Predicate named = named(teams.get(), team);
        Field owner = module.require(SystemFields.OWNER);
        Predicate itself = new Predicate.Among(owner, teams.get(), teams.get().id(), named);
        Predicate of = new Predicate.Among(
                members.get().requireWritten(TEAM), teams.get(), teams.get().id(), named);
        return new Predicate.Or(List.of(itself, holders(module, members.get(), of)));
    }

    /**
     * The caller is named among those who work on the record.
     *
     * @param relation the module's to-many field whose records name them; empty if it is none that can
     */
    Optional<Predicate> onTeam(Module module, String relation, SharedLevel level) {
        ToManyRelation named = module.relations().get(relation);
        if (named == null) {
            return Optional.empty();
        }
        Module members = catalog.require(named.target());
        Optional<Field> user = members.writtenField(USER);
        Optional<Field> access = members.writtenField(ACCESS);
        if (user.isEmpty() || access.isEmpty()) {
            return Optional.empty();
        }
        Predicate me = new Predicate.In(user.get(), false, new Operand.OfCaller(CallerIds.USER));
        Predicate mayWrite =
                new Predicate.Compare(access.get(), Comparison.EQ, new Operand.Constant(SharedLevel.READ_WRITE.name()));
        Predicate where = level == SharedLevel.READ ? me : Predicate.and(me, mayWrite);
        return Optional.of(new Predicate.Among(module.id(), members, members.require(named.field()), where));
    }

    private static Predicate holders(Module module, Module holders, Predicate where) {
        return new Predicate.Among(module.require(SystemFields.OWNER), holders, holders.requireWritten(USER), where);
    }

    private static Predicate named(Module module, String name) {
        return new Predicate.Compare(module.requireWritten(NAME), Comparison.EQ, new Operand.Constant(name));
    }
}
