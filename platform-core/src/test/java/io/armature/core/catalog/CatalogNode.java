package io.armature.core.catalog;

import io.armature.core.database.Database;
import io.armature.core.database.TestDatabase;
import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.armature.core.org.Organisation;
import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.change.MetadataChange.CreateField;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.StandardDefinitions;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The catalog's parts as one node of the platform has them, over a test database. */
public record CatalogNode(MetadataService service, Catalogs catalogs, CatalogStore store, SlotFiller filler) {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A node that holds no catalog yet. */
    public static CatalogNode over(TestDatabase database) {
        return over(database, database.connections());
    }

    /** The same, with its catalogs read through another door. */
    static CatalogNode over(TestDatabase database, Database catalogs) {
        StandardDefinitions standard =
                StandardFiles.read(CatalogNode.class.getClassLoader()).orThrow();
        var doors = database.connections();
        CatalogBuilder builder = new CatalogBuilder(standard);
        CatalogStore store = new CatalogStore(catalogs, doors.platform(), builder);
        SlotFiller filler = new SlotFiller(doors, doors.platform(), store);
        MetadataService service =
                new MetadataService(doors, standard, builder, store, List.of(filler), Clock.systemUTC());
        return new CatalogNode(service, store, store, filler);
    }

    /** Changes metadata as an administrator and waits. */
    public MetadataChangeResult change(OrgId org, MetadataChange... changes) {
        return changing(org, changes).await().atMost(PATIENCE);
    }

    Uni<MetadataChangeResult> changing(OrgId org, MetadataChange... changes) {
        return service.change(admin(org), List.of(changes), OptionalInt.empty(), false);
    }

    /** The catalog this node has now. */
    public OrgCatalog current(OrgId org) {
        return catalogs.current(org).await().atMost(PATIENCE);
    }

    OrgCatalog refreshed(OrgId org) {
        return catalogs.refreshed(org).await().atMost(PATIENCE);
    }

    /** Waits until no slot is left to fill or to empty. */
    public void fillSlots(OrgId org) {
        filler.finishAll(org).await().atMost(PATIENCE);
    }

    /** A custom field without label or default of its own. */
    public static CreateField create(String module, String name, FieldType type, FieldFlag... flags) {
        return new CreateField(
                module,
                new FieldDefinition(
                        name, LocalizedText.of(name), Optional.empty(), type, Set.of(flags), Optional.empty()));
    }

    static Caller admin(OrgId org) {
        return new Caller(organisation(org), Optional.empty(), Optional.empty(), Set.of(Caller.ADMIN));
    }

    static Caller caller(OrgId org) {
        return new Caller(organisation(org), Optional.empty(), Optional.empty(), Set.of("SALES_REP"));
    }

    private static Organisation organisation(OrgId org) {
        return new Organisation(
                org,
                "test-" + org.value(),
                "Test",
                ZoneId.of("Europe/Berlin"),
                Currency.getInstance("EUR"),
                Locale.ENGLISH);
    }
}
