package io.armature.core.access;

import io.armature.core.query.Predicate;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.FieldGrant;
import io.armature.metadata.access.FieldGrant.Reading;
import io.armature.metadata.access.Grants;
import io.armature.metadata.access.ModuleGrant;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FormulaInputs;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SystemFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What callers of one shape may do: the union of what their roles and permission sets grant, narrowed by their scopes. */
final class CompiledAccess implements Access {
    /** Who changes these decides who may do what: it takes a right of its own. */
    private static final Set<String> OF_ACCESS =
            Set.of("users", "teams", "roles", "permissionSets", "userRoles", "userTeams", "userPermissionSets");

    /** What records are told apart by; which of them are seen is another matter. */
    private static final Set<String> ALWAYS_SHOWN = Set.of(SystemFields.ID, SystemFields.VERSION);

    private record RowsKey(RecordRight right, String module) {}

    private final AccessModel model;
    private final Shape shape;
    private final Narrowing narrowing;
    private final List<Grants> granted;
    private final RowConditions conditions;
    private final Map<RowsKey, Predicate> rows = new ConcurrentHashMap<>();
    private final String text;

    CompiledAccess(AccessModel model, Shape shape) {
        this.model = model;
        this.shape = shape;
        this.narrowing = new Narrowing(shape.scopes());
        this.granted = granted(model, shape);
        this.conditions = new RowConditions(model, shape, this);
        this.text = model.key() + shape.text();
    }

    private static List<Grants> granted(AccessModel model, Shape shape) {
        AccessDefinition definition = model.definition();
        List<Grants> all = new ArrayList<>();
        shape.roles().forEach(name -> AccessModel.role(definition.roles(), name).ifPresent(all::add));
        shape.permissionSets()
                .forEach(name -> Optional.ofNullable(definition.permissionSets().get(name))
                        .ifPresent(all::add));
        all.removeIf(grants -> grants.byScopes() && shape.scopes().unrestricted());
        if (all.isEmpty()) {
            return List.of();
        }
        if (!model.everyone().byScopes() || !shape.scopes().unrestricted()) {
            all.addFirst(model.everyone());
        }
        return List.copyOf(all);
    }

    /** Whether nothing is left of what its roles and permission sets grant. */
    boolean grantsNothing() {
        return granted.isEmpty();
    }

    @Override
    public String shape() {
        return text;
    }

    @Override
    public Predicate rows(Module module) {
        return rows(RecordRight.READ, module);
    }

    @Override
    public Predicate rows(RecordRight right, Module module) {
        RowsKey key = new RowsKey(right, module.name());
        Predicate known = rows.get(key);
        if (known == null) {
            known = conditions.of(right, module).simplified();
            rows.put(key, known);
        }
        return known;
    }

    List<Reason> reasons(RecordRight right, Module module) {
        return conditions.reasons(right, module);
    }

    @Override
    public boolean may(RecordRight right, Module module) {
        return !grants(right, module).isEmpty();
    }

    @Override
    public boolean may(PlatformRight right) {
        return narrowing.leaves(right)
                && granted.stream().anyMatch(grants -> grants.platform().contains(right));
    }

    @Override
    public boolean mayRead(Field field) {
        return reading(field) == Reading.VISIBLE;
    }

    @Override
    public boolean masks(Field field) {
        return reading(field) == Reading.MASKED;
    }

    @Override
    public boolean mayWrite(Field field) {
        return shown(field) && (writes(RecordRight.CREATE, field) || writes(RecordRight.UPDATE, field));
    }

    @Override
    public RecordRight onTarget(Field reference) {
        Module module = model.catalog().require(reference.module());
        boolean decides = reference.type() instanceof FieldType.Reference
                && model.sharing(module)
                        .parent()
                        .filter(reference.name()::equals)
                        .isPresent();
        return decides ? RecordRight.UPDATE : RecordRight.READ;
    }

    /** Whoever may not read records at all may still write them: a form on a web page creates leads. */
    private boolean shown(Field field) {
        return mayRead(field) || !may(RecordRight.READ, model.catalog().require(field.module()));
    }

    /** What is granted on a module by whatever grants this right on it. */
    List<ModuleGrant> grants(RecordRight right, Module module) {
        if (!narrowing.leaves(right, module.name()) || reserved(right, module)) {
            return List.of();
        }
        return granted.stream()
                .flatMap(grants -> grants.on(module.name()).stream())
                .filter(grant -> grant.rights().contains(right))
                .toList();
    }

    private boolean reserved(RecordRight right, Module module) {
        return right != RecordRight.READ && decidesAccess(module) && !may(PlatformRight.ACCESS);
    }

    static boolean decidesAccess(Module module) {
        return OF_ACCESS.stream().anyMatch(module::isStandard);
    }

    private boolean writes(RecordRight right, Field field) {
        return grants(right, model.catalog().require(field.module())).stream()
                .anyMatch(grant -> said(grant, field).map(FieldGrant::write).orElse(true));
    }

    /**
     * Of a formula nothing is shown to whoever may not read all that it is computed from, other formulas and rollups included. A rollup
     * has a right of its own, as a stored field has.
     */
    private Reading reading(Field field) {
        if (field.computed()
                && !FormulaInputs.of(field, model.catalog()).stream()
                        .allMatch(input -> granted(input) == Reading.VISIBLE)) {
            return Reading.HIDDEN;
        }
        return granted(field);
    }

    private Reading granted(Field field) {
        if (ALWAYS_SHOWN.contains(field.name())) {
            return Reading.VISIBLE;
        }
        if (!narrowing.leaves(RecordRight.READ, field.module())) {
            return Reading.HIDDEN;
        }
        Reading most = Reading.HIDDEN;
        for (Grants grants : granted) {
            Reading one = grants.on(field.module())
                    .filter(grant -> grant.rights().contains(RecordRight.READ))
                    .map(grant -> reading(grants, grant, field))
                    .orElse(Reading.HIDDEN);
            most = one.compareTo(most) > 0 ? one : most;
        }
        return most;
    }

    private Reading reading(Grants grants, ModuleGrant grant, Field field) {
        boolean flagged = field.flags().contains(FieldFlag.MASKED);
        Reading said = said(grant, field).map(FieldGrant::read).orElse(Reading.VISIBLE);
        if (said == Reading.VISIBLE && field.personal() && !narrowing.leavesPersonal(field.module())) {
            return Reading.MASKED;
        }
        if (said != Reading.VISIBLE || !flagged) {
            return said;
        }
        boolean named = grant.named(field.name()).isPresent();
        boolean shown = (grants.sensitive() || named) && narrowing.leavesSensitive(field.module());
        return shown ? Reading.VISIBLE : Reading.MASKED;
    }

    private static Optional<FieldGrant> said(ModuleGrant grant, Field field) {
        return grant.named(field.name()).or(grant::others);
    }
}
