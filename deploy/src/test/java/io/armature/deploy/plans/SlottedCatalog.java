package io.armature.deploy.plans;

import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.Slot;
import io.armature.metadata.resolve.SlotBindings;
import io.armature.metadata.resolve.SlotKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The standard catalog with an indexed custom field of each kind of slot on accounts, and three custom modules whose
 * fields hold the same slots as each other; all slots READY.
 */
final class SlottedCatalog {
    static final String MODULE = "accounts";
    static final String VISITS = "visits";
    static final String ROOMS = "rooms";
    static final String BADGES = "badges";

    private SlottedCatalog() {}

    static Catalog catalog() {
        OrganisationDefinition definition = new OrganisationDefinition(
                        1,
                        Map.of(MODULE, accounts(), VISITS, visits(), ROOMS, named("f21"), BADGES, named("f31")),
                        List.of(),
                        List.of(),
                        List.of(),
                        40)
                .withCustomModules(List.of(
                        module(VISITS, "Visit", 1_000), module(ROOMS, "Room", 1_001), module(BADGES, "Badge", 1_002)))
                .withNextModuleNumber(1_003);
        return CatalogResolver.resolve(
                        StandardFiles.read(SlottedCatalog.class.getClassLoader())
                                .orThrow(),
                        definition,
                        slots())
                .orThrow();
    }

    private static List<CustomField> accounts() {
        return List.of(
                field("f1", "nickname", new FieldType.Text(200)),
                field("f2", "segment", new FieldType.Choice("industry")),
                field("f3", "budget", new FieldType.Decimal(18, 4)),
                field("f4", "founded", new FieldType.Date()),
                field("f5", "lastCall", new FieldType.DateTime()),
                field("f6", "partner", new FieldType.Reference(MODULE, "partnerOf", OnDelete.SET_NULL)));
    }

    private static List<CustomField> visits() {
        return List.of(
                field("f11", "name", new FieldType.Text(200)),
                field("f12", "number", new FieldType.AutoNumber("VIS-", 5)),
                field("f13", "segment", new FieldType.Choice("industry")),
                field("f14", "cost", new FieldType.Decimal(18, 4)),
                field("f15", "heldAt", new FieldType.DateTime()),
                field("f16", "about", new FieldType.Reference(MODULE, "visits", OnDelete.SET_NULL)),
                field("f17", "room", new FieldType.Reference(ROOMS, "visits", OnDelete.SET_NULL)),
                field("f18", "worth", new FieldType.Currency()));
    }

    private static List<CustomField> named(String shortId) {
        return List.of(field(shortId, "name", new FieldType.Text(200)));
    }

    private static SlotBindings slots() {
        return new SlotBindings(Map.ofEntries(
                bound(MODULE, "f1", Slot.Kind.TEXT, 1),
                bound(MODULE, "f2", Slot.Kind.TEXT, 2),
                bound(MODULE, "f3", Slot.Kind.NUMBER, 1),
                bound(MODULE, "f4", Slot.Kind.TIME, 1),
                bound(MODULE, "f5", Slot.Kind.TIME, 2),
                bound(MODULE, "f6", Slot.Kind.REF, 1),
                bound(VISITS, "f11", Slot.Kind.TEXT, 1),
                bound(VISITS, "f12", Slot.Kind.TEXT, 2),
                bound(VISITS, "f13", Slot.Kind.TEXT, 3),
                bound(VISITS, "f14", Slot.Kind.NUMBER, 1),
                bound(VISITS, "f15", Slot.Kind.TIME, 1),
                bound(VISITS, "f16", Slot.Kind.REF, 1),
                bound(VISITS, "f17", Slot.Kind.REF, 2),
                bound(VISITS, "f18", Slot.Kind.NUMBER, 2),
                bound(ROOMS, "f21", Slot.Kind.TEXT, 1),
                bound(BADGES, "f31", Slot.Kind.TEXT, 1)));
    }

    private static ModuleDefinition module(String name, String type, int number) {
        return new ModuleDefinition(
                name,
                type,
                number,
                LocalizedText.of(type),
                LocalizedText.of(name),
                Optional.empty(),
                "name",
                List.of());
    }

    private static CustomField field(String shortId, String name, FieldType type) {
        boolean numbered = type instanceof FieldType.AutoNumber;
        return new CustomField(
                shortId,
                new FieldDefinition(
                        name,
                        LocalizedText.of(name),
                        Optional.empty(),
                        type,
                        numbered ? Set.of(FieldFlag.INDEXED, FieldFlag.READ_ONLY) : Set.of(FieldFlag.INDEXED),
                        Optional.empty()));
    }

    private static Map.Entry<SlotKey, Slot> bound(String module, String shortId, Slot.Kind kind, int number) {
        return Map.entry(new SlotKey(module, shortId), new Slot(kind, number, Slot.State.READY));
    }
}
