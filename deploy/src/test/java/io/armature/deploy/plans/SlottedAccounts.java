package io.armature.deploy.plans;

import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
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

/** The standard catalog with an indexed custom field of each kind of slot on accounts, all READY. */
final class SlottedAccounts {
    static final String MODULE = "accounts";

    private SlottedAccounts() {}

    static Catalog catalog() {
        OrganisationDefinition definition = new OrganisationDefinition(
                1,
                Map.of(
                        MODULE,
                        List.of(
                                field("f1", "nickname", new FieldType.Text(200)),
                                field("f2", "segment", new FieldType.Choice("industry")),
                                field("f3", "budget", new FieldType.Decimal(18, 4)),
                                field("f4", "founded", new FieldType.Date()),
                                field("f5", "lastCall", new FieldType.DateTime()),
                                field(
                                        "f6",
                                        "partner",
                                        new FieldType.Reference(MODULE, "partnerOf", OnDelete.SET_NULL)))),
                List.of(),
                List.of(),
                List.of(),
                7);
        SlotBindings slots = new SlotBindings(Map.of(
                key("f1"), ready(Slot.Kind.TEXT, 1),
                key("f2"), ready(Slot.Kind.TEXT, 2),
                key("f3"), ready(Slot.Kind.NUMBER, 1),
                key("f4"), ready(Slot.Kind.TIME, 1),
                key("f5"), ready(Slot.Kind.TIME, 2),
                key("f6"), ready(Slot.Kind.REF, 1)));
        return CatalogResolver.resolve(
                        StandardFiles.read(SlottedAccounts.class.getClassLoader())
                                .orThrow(),
                        definition,
                        slots)
                .orThrow();
    }

    private static CustomField field(String shortId, String name, FieldType type) {
        return new CustomField(
                shortId,
                new FieldDefinition(
                        name,
                        LocalizedText.of(name),
                        Optional.empty(),
                        type,
                        Set.of(FieldFlag.INDEXED),
                        Optional.empty()));
    }

    private static SlotKey key(String shortId) {
        return new SlotKey(MODULE, shortId);
    }

    private static Slot ready(Slot.Kind kind, int number) {
        return new Slot(kind, number, Slot.State.READY);
    }
}
