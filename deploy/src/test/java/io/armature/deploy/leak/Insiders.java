package io.armature.deploy.leak;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Standing;
import io.armature.core.sql.HistoryCursor;
import io.armature.deploy.api.Api;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.visible.CallerSchemas;
import io.armature.metadata.access.FieldGrant.Reading;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All callers who may not know all, by what they may not know. */
final class Insiders {
    static final String STRANGER = "STRANGER";

    private static final AtomicInteger MARKS = new AtomicInteger();
    private static final int MANY = 3;

    /** One of nothing, and one of the history of a record at a change that not everybody is told of. */
    private static final List<String> CURSORS = List.of("zq7", new HistoryCursor(1_003, "parentAccount").text());

    private static @Nullable Insiders shared;

    private final World.Makers makers;
    private final CallerSchemas schemas;
    private final World world;
    private final World elsewhere;
    private final Map<String, Api> callers = new LinkedHashMap<>();

    /**
     * @param world that has the secrets
     * @param elsewhere another organisation
     */
    private Insiders(World.Makers makers, CallerSchemas schemas, World world, World elsewhere) {
        this.makers = makers;
        this.schemas = schemas;
        this.world = world;
        this.elsewhere = elsewhere;
        world.grant(makers, Roles.of(world.catalog()));
        names().stream()
                .filter(name -> !name.equals(STRANGER))
                .forEach(name -> callers.put(name, world.caller(makers, name)));
    }

    /** Those of all tests of this application: secrets change with every test, and nothing else does. */
    static synchronized Insiders of(World.Makers makers, CallerSchemas schemas) {
        Insiders known = shared;
        if (known == null) {
            known = new Insiders(makers, schemas, World.make(makers), World.make(makers));
            shared = known;
        }
        return known;
    }

    static List<String> names() {
        List<String> names = new ArrayList<>(List.of(STRANGER, Roles.OWN, Roles.SHARED));
        names.addAll(Roles.MODULES);
        names.addAll(Roles.FIELDS);
        return names;
    }

    /** The caller of that name, with a mark that nothing holds yet. */
    Insider named(String name) throws SQLException {
        String mark = "zx" + MARKS.incrementAndGet() + "x";
        if (name.equals(STRANGER)) {
            return stranger(mark);
        }
        Catalog catalog = world.catalog();
        Set<String> modules =
                Roles.hidden(catalog, name).stream().map(Module::name).collect(Collectors.toSet());
        boolean own = name.equals(Roles.OWN) || name.equals(Roles.SHARED);
        Known known = new Known(catalog, world.records(), world.records(), own, modules, CURSORS);
        GeneratedSchema schema = schema(world, Set.of(name));
        return new Insider(
                name,
                mark,
                Objects.requireNonNull(callers.get(name)),
                schema,
                Elements.of(schema.schema()),
                known,
                own ? MANY : 1,
                change(name, mark));
    }

    private SecretChange change(String name, String mark) throws SQLException {
        SecretChange change = new SecretChange(world, mark);
        if (Roles.MODULES.contains(name)) {
            return change.ofRecords(Roles.hidden(world.catalog(), name), Set.of());
        }
        if (Roles.FIELDS.contains(name)) {
            return change.ofFields((module, field) -> Roles.reading(module, field, name) != Reading.VISIBLE
                    && changeable(field)
                    && !ruled(module, field));
        }
        List<Module> all = List.copyOf(world.catalog().modules().values());
        return change.ofRecords(all, name.equals(Roles.SHARED) ? sharedByParent() : Set.of())
                .ofFile(world.files().getLast());
    }

    private Set<String> sharedByParent() {
        return Roles.BY_PARENT.stream()
                .flatMap(module -> world.records().secretOnOpen(module).stream())
                .collect(Collectors.toSet());
    }

    /** May do everything, elsewhere. */
    private Insider stranger(String mark) throws SQLException {
        Known known = new Known(world.catalog(), world.records(), elsewhere.records(), true, Set.of(), CURSORS);
        GeneratedSchema schema = schema(elsewhere, Set.of(Caller.ADMIN));
        List<Module> all = List.copyOf(world.catalog().modules().values());
        return new Insider(
                STRANGER,
                mark,
                elsewhere.admin(),
                schema,
                Elements.of(schema.schema()),
                known,
                2,
                new SecretChange(world, mark)
                        .ofRecords(all, Set.of())
                        .ofFields((module, field) -> changeable(field))
                        .ofFile(world.files().getLast()));
    }

    /** That a rule about it is broken is told to who writes: one of the exceptions. */
    private static boolean ruled(Module module, Field field) {
        return module.rules().validations().stream()
                .anyMatch(rule -> rule.expression().fields().contains(field.name()));
    }

    /** Ids and versions are told to all who see a record; whether it is deleted, and who is a user, is no value of a field. */
    private static boolean changeable(Field field) {
        return !List.of("id", "version", "deletedAt", "isActive").contains(field.name());
    }

    /** What there is for one who may do everything in the organisation with the secrets. */
    GeneratedSchema whole() {
        return schema(world, Set.of(Caller.ADMIN));
    }

    World world() {
        return world;
    }

    private GeneratedSchema schema(World of, Set<String> roles) {
        OrgCatalog current = World.await(makers.catalogs().current(of.admin().org()));
        Caller caller = new Caller(
                of.organisation(),
                Optional.of(of.user()),
                Optional.empty(),
                roles,
                io.armature.core.identity.Scopes.everything(),
                Standing.alone());
        return World.await(schemas.of(current.catalog(), current.access().of(caller)));
    }
}
