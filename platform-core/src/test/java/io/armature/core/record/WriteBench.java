package io.armature.core.record;

import io.armature.core.access.AccessModel;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.TestDatabase;
import io.armature.core.identity.Caller;
import io.armature.core.module.RecordHooks;
import io.armature.core.org.OrgId;
import io.armature.core.org.Organisation;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.ModuleOverride;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SlotBindings;
import io.armature.metadata.resolve.UniqueKey;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation of its own with a catalog and an engine, and short ways to write to it. */
final class WriteBench {
    private static final StandardDefinitions STANDARD =
            StandardFiles.read(WriteBench.class.getClassLoader()).orThrow();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final TestDatabase database = TestDatabase.shared();
    final OrgId org = database.newOrganisation();
    final Organisation organisation = new Organisation(
            org, "test", "Test", ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"), Locale.ENGLISH);
    final Caller caller =
            new Caller(organisation, Optional.empty(), Optional.of(UUID.randomUUID()), Set.of(Caller.ADMIN));
    final OrgCatalog catalog;
    final KnownCatalogs catalogs;
    final WriteEngine engine;

    private WriteBench(Catalog catalog, List<RecordHooks> hooks) {
        this.catalog = new OrgCatalog(org, 0, 0, catalog);
        this.catalogs = new KnownCatalogs(this.catalog);
        this.engine = new WriteEngine(database.connections(), catalogs, hooks, List.of());
    }

    static WriteBench standard() {
        return new WriteBench(resolve(OrganisationDefinition.unchanged(), SlotBindings.none()), List.of());
    }

    static WriteBench hooked(RecordHooks hooks) {
        return new WriteBench(resolve(OrganisationDefinition.unchanged(), SlotBindings.none()), List.of(hooks));
    }

    static WriteBench withFields(Map<String, List<CustomField>> fields, SlotBindings slots) {
        OrganisationDefinition definition =
                new OrganisationDefinition(1, fields, List.of(), List.of(), List.of(), 1_000);
        return new WriteBench(resolve(definition, slots), List.of());
    }

    /** With what an organisation says of modules. */
    static WriteBench withOverrides(ModuleOverride... overrides) {
        return new WriteBench(
                resolve(
                        OrganisationDefinition.unchanged().withModuleOverrides(List.of(overrides)),
                        SlotBindings.none()),
                List.of());
    }

    /** With a further standard module; its table must be there. */
    static WriteBench withModule(ModuleDefinition module) {
        List<ModuleDefinition> modules = new ArrayList<>(STANDARD.modules());
        modules.add(module);
        StandardDefinitions all = new StandardDefinitions(modules, STANDARD.picklists());
        return new WriteBench(
                CatalogResolver.resolve(all, OrganisationDefinition.unchanged(), SlotBindings.none())
                        .orThrow(),
                List.of());
    }

    static Catalog resolve(OrganisationDefinition definition, SlotBindings slots) {
        return CatalogResolver.resolve(STANDARD, definition, slots).orThrow();
    }

    Module module(String name) {
        return catalog.catalog().require(name);
    }

    /** The same organisation under an access definition. */
    OrgCatalog under(AccessDefinition access) {
        return new OrgCatalog(org, 0, 0, catalog.catalog(), AccessModel.of(access, catalog.catalog()), 1);
    }

    /** Writes as somebody under some catalog. */
    RowOutcome writeAs(Caller somebody, OrgCatalog under, WriteCommand command) {
        return engine.write(somebody, under, command, (session, outcomes) -> Uni.createFrom()
                        .item(outcomes))
                .await()
                .atMost(PATIENCE)
                .getFirst();
    }

    UniqueKey key(String module, String name) {
        return module(module).uniqueKeys().stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<RowOutcome> write(WriteCommand command) {
        return later(command).await().atMost(PATIENCE);
    }

    Uni<List<RowOutcome>> later(WriteCommand command) {
        return engine.write(caller, catalog, command, (session, outcomes) -> Uni.createFrom()
                .item(outcomes));
    }

    List<RowOutcome> createAll(String module, WriteCommand.OnError onError, List<WriteCommand.Values> inputs) {
        return write(new WriteCommand.Create(module(module), inputs, onError, false));
    }

    RowOutcome create(String module, @Nullable Object... namesAndValues) {
        return createAll(module, WriteCommand.OnError.ABORT, List.of(values(namesAndValues)))
                .getFirst();
    }

    UUID created(String module, @Nullable Object... namesAndValues) {
        return id(create(module, namesAndValues));
    }

    RowOutcome update(String module, UUID id, @Nullable Object... namesAndValues) {
        return update(module, id, OptionalInt.empty(), namesAndValues);
    }

    RowOutcome update(String module, UUID id, OptionalInt expected, @Nullable Object... namesAndValues) {
        return write(new WriteCommand.Update(module(module), id, values(namesAndValues), expected, false))
                .getFirst();
    }

    WriteCommand.UpsertRow row(String module, String unique, Object value, @Nullable Object... namesAndValues) {
        return new WriteCommand.UpsertRow(module(module).require(unique), value, values(namesAndValues));
    }

    List<RowOutcome> upsert(String module, WriteCommand.OnError onError, WriteCommand.UpsertRow... rows) {
        return write(new WriteCommand.Upsert(module(module), List.of(rows), onError, false));
    }

    RowOutcome delete(String module, UUID id) {
        return write(new WriteCommand.Delete(module(module), id, OptionalInt.empty()))
                .getFirst();
    }

    RowOutcome restore(String module, UUID id) {
        return write(new WriteCommand.Restore(module(module), id)).getFirst();
    }

    RowOutcome purge(String module, UUID id) {
        return write(new WriteCommand.Purge(module(module), id)).getFirst();
    }

    /** Another node: nothing in its memory yet. */
    WriteEngine secondNode() {
        return new WriteEngine(database.connections(), catalogs, List.of(), List.of());
    }

    /** Makes a revision the one in force, as a change-set would. */
    void publish(long revision) {
        stored().texts(
                        "insert into catalog_revision (org_id, version, revision) values (?, 1, ?) returning org_id",
                        org.value(),
                        revision);
    }

    Stored stored() {
        return new Stored(database, org);
    }

    static UUID id(RowOutcome outcome) {
        if (outcome instanceof RowOutcome.Done done) {
            return done.id();
        }
        throw new AssertionError("Not accepted: " + outcome);
    }

    static WriteCommand.Values values(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return new WriteCommand.Values(values);
    }
}
