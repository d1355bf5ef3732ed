package io.armature.core.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.armature.core.identity.Caller;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.query.Predicate;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.Grants;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.access.Sharing;
import io.armature.metadata.problem.DefinitionProblem;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An organisation's access definition on its catalog, ready to tell of any caller what it may do. What the definition says
 * wrongly grants nothing, and restricts to nothing.
 */
public final class AccessModel {
    private static final AtomicLong COUNT = new AtomicLong();
    private static final int MOST_SHAPES = 2_000;

    private final long number = COUNT.incrementAndGet();
    private final AccessDefinition standard;
    private final AccessDefinition definition;
    private final Catalog catalog;
    private final RuleConditions conditions;
    private final List<DefinitionProblem> problems;
    private final Cache<Shape, CompiledAccess> compiled =
            Caffeine.newBuilder().maximumSize(MOST_SHAPES).build();

    private AccessModel(AccessDefinition standard, AccessDefinition definition, Catalog catalog) {
        this.standard = standard;
        this.definition = definition;
        this.catalog = catalog;
        this.conditions = new RuleConditions(catalog);
        this.problems = new DefinitionCheck(definition, catalog, conditions).problems();
    }

    /**
     * What an organisation says, laid over the standard, on a catalog.
     *
     * @param standard by the names that the standard has in the catalog
     */
    public static AccessModel of(AccessDefinition own, AccessDefinition standard, Catalog catalog) {
        return new AccessModel(standard, own.over(standard), catalog);
    }

    /** A whole definition on a catalog. */
    public static AccessModel of(AccessDefinition definition, Catalog catalog) {
        return of(definition, AccessDefinition.nothing(), catalog);
    }

    /** One in which administrators do everything and others nothing. */
    public static AccessModel administratorsOnly(Catalog catalog) {
        return administratorsOnly(AccessDefinition.nothing(), catalog);
    }

    /** One in which administrators do everything and others nothing, until the organisation says something else. */
    public static AccessModel administratorsOnly(AccessDefinition standard, Catalog catalog) {
        return new AccessModel(standard, AccessDefinition.nothing(), catalog);
    }

    /** The one in which the organisation says something else. */
    public AccessModel with(AccessDefinition own) {
        return of(own, standard, catalog);
    }

    /** What the standard says, by the names that standard things have in the catalog. */
    public AccessDefinition standard() {
        return standard;
    }

    /** What is wrong with the definition on this catalog; empty if it means what it says. */
    public List<DefinitionProblem> problems() {
        return problems;
    }

    /** As written. */
    public AccessDefinition definition() {
        return definition;
    }

    /**
     * What a caller may do.
     *
     * @throws ProblemException FORBIDDEN for a caller whose roles and permission sets grant nothing
     */
    public Access of(Caller caller) {
        Shape shape = Shape.of(caller, definition);
        if (shape.administrator()) {
            return Access.full();
        }
        CompiledAccess access = compiled.get(shape, missing -> new CompiledAccess(this, missing));
        if (access.grantsNothing()) {
            throw ProblemException.of(
                    ProblemCode.FORBIDDEN, "This token grants nothing here. Ask an administrator for one with a role.");
        }
        return access;
    }

    /**
     * Every way in which a caller may come to exercise a right on records of a module, and every restriction; nothing for a
     * caller whom nothing is granted.
     */
    public List<Reason> reasons(Caller caller, RecordRight right, Module module) {
        Shape shape = Shape.of(caller, definition);
        if (shape.administrator()) {
            return List.of(new Reason(Reason.Kind.ALL, AccessDefinition.ADMIN, new Predicate.All()));
        }
        CompiledAccess access = compiled.get(shape, missing -> new CompiledAccess(this, missing));
        return access.grantsNothing() ? List.of() : access.reasons(right, module);
    }

    /** Whether whoever changes records of a module decides who may do what. */
    public static boolean decidesAccess(Module module) {
        return CompiledAccess.decidesAccess(module);
    }

    /** Different models have different ones: part of the shape of an access. */
    String key() {
        return "m" + number;
    }

    Catalog catalog() {
        return catalog;
    }

    RuleConditions conditions() {
        return conditions;
    }

    Grants everyone() {
        return definition.everyone();
    }

    Sharing sharing(Module module) {
        return definition.sharing().getOrDefault(module.name(), Sharing.none());
    }

    /** What a role grants by itself. */
    static Optional<Grants> role(Map<String, Grants> roles, String name) {
        return name.equals(AccessDefinition.ADMIN)
                ? Optional.of(Grants.everything())
                : Optional.ofNullable(roles.get(name));
    }
}
