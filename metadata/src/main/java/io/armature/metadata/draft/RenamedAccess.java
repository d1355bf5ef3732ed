package io.armature.metadata.draft;

import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.Basis;
import io.armature.metadata.access.FieldGrant;
import io.armature.metadata.access.Grants;
import io.armature.metadata.access.ModuleGrant;
import io.armature.metadata.access.RestrictionRule;
import io.armature.metadata.access.Sharing;
import io.armature.metadata.access.SharingRule;
import io.armature.metadata.model.ModuleDefinition;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The standard access definition under the names of one organisation: what it grants, shares and restricts is of the standard
 * modules and fields, never of those of the organisation that took their names.
 */
final class RenamedAccess {

    private final StandardNames names;
    private final StandardRelations relations;
    private final RenamedConditions conditions;

    RenamedAccess(StandardNames names) {
        this.names = names;
        this.relations = new StandardRelations(names);
        this.conditions = new RenamedConditions(names, relations);
    }

    AccessDefinition definition() {
        AccessDefinition written = names.written().access();
        SortedMap<String, Sharing> sharing = new TreeMap<>();
        written.sharing().forEach((module, shared) -> sharing.put(names.module(module), sharing(module, shared)));
        return new AccessDefinition(
                grants(written.everyone()),
                all(written.roles()),
                all(written.permissionSets()),
                sharing,
                written.sharingRules().stream().map(this::rule).toList(),
                written.restrictionRules().stream().map(this::rule).toList());
    }

    private SortedMap<String, Grants> all(SortedMap<String, Grants> written) {
        SortedMap<String, Grants> all = new TreeMap<>();
        written.forEach((name, grants) -> all.put(name, grants(grants)));
        return all;
    }

    private Grants grants(Grants written) {
        SortedMap<String, ModuleGrant> modules = new TreeMap<>();
        written.modules().forEach((module, grant) -> modules.put(names.module(module), grant(module, grant)));
        Optional.ofNullable(written.modules().get(Grants.ALL)).ifPresent(all -> names.written().modules().stream()
                .map(ModuleDefinition::name)
                .filter(module -> !written.modules().containsKey(module))
                .forEach(module -> ofAll(module, all, modules)));
        return new Grants(modules, written.platform(), written.sensitive(), written.byScopes());
    }

    /** A field that is granted on all modules has another name on this one: the module is named to say so. */
    private void ofAll(String module, ModuleGrant all, SortedMap<String, ModuleGrant> modules) {
        ModuleGrant here = grant(module, all);
        if (!here.equals(all)) {
            modules.put(names.module(module), here);
        }
    }

    private ModuleGrant grant(String module, ModuleGrant written) {
        SortedMap<String, FieldGrant> fields = new TreeMap<>();
        written.fields().forEach((field, grant) -> fields.put(names.field(module, field), grant));
        return new ModuleGrant(written.rights(), written.scope(), fields);
    }

    private Sharing sharing(String module, Sharing written) {
        return new Sharing(
                written.everyone(),
                written.parent().map(field -> names.field(module, field)),
                written.hierarchy(),
                written.team().map(relation(module)));
    }

    private SharingRule rule(SharingRule written) {
        Basis basis =
                switch (written.basis()) {
                    case Basis.OwnedByRole owned -> owned;
                    case Basis.OwnedByTeam owned -> owned;
                    case Basis.Matching(var where) -> new Basis.Matching(conditions.on(written.module(), where));
                };
        return new SharingRule(
                written.name(),
                names.module(written.module()),
                basis,
                written.to(),
                written.level(),
                written.cascade().stream().map(relation(written.module())).toList());
    }

    private RestrictionRule rule(RestrictionRule written) {
        return new RestrictionRule(
                written.name(),
                names.module(written.module()),
                written.appliesTo(),
                conditions.on(written.module(), written.where()));
    }

    private UnaryOperator<String> relation(String module) {
        return name ->
                relations.on(module, name).map(StandardRelations.ToMany::shown).orElse(name);
    }
}
