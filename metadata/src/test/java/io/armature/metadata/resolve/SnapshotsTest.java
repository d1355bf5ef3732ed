package io.armature.metadata.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.change.Widening;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A snapshot")
class SnapshotsTest {
    private static final String DEFINITION = """
            format: 1
            customFields:
              accounts:
                - { id: f1, name: root, type: LOOKUP, path: parentAccount.root, snapshot: true, result: TEXT }
                - { id: f2, name: rootNow, type: FORMULA, expression: "root + name", result: TEXT }
              tickets:
                - { id: f3, name: mail, type: LOOKUP, path: contact.email, snapshot: true, result: TEXT }
                - { id: f4, name: company, type: LOOKUP, path: account.name, snapshot: true, result: TEXT, flags: [indexed] }
                - { id: f5, name: mailNow, type: LOOKUP, path: contact.email, result: TEXT }
              opportunities:
                - { id: f6, name: whose, type: LOOKUP, path: contact.displayName, snapshot: true, result: TEXT }
            """;

    private final Catalog catalog = resolved(DEFINITION);

    @Test
    @DisplayName("is a stored field that nobody writes, computed from nothing")
    void stored() {
        Field company = catalog.require("tickets").require("company");
        assertThat(company.storage()).isInstanceOf(FieldStorage.Custom.class);
        assertThat(company.readOnly()).isTrue();
        assertThat(company.type()).isEqualTo(new FieldType.Text(255));
        assertThat(SlotKinds.wanted(company)).contains(Slot.Kind.TEXT);
        assertThat(FormulaInputs.of(company, catalog)).isEmpty();
        assertThat(FormulaInputs.ofCopy(company, catalog))
                .extracting(Field::name)
                .containsExactly("account", "name");
    }

    @Test
    @DisplayName("is copied from the record that the first reference leads to")
    void found() {
        assertThat(Snapshot.of(catalog.require("tickets"), catalog)).allSatisfy(snapshot -> {
            assertThat(snapshot.found().path()).isEmpty();
            assertThat(snapshot.target().name()).isEqualTo(snapshot.reference().name() + "s");
        });
        assertThat(Snapshot.of(catalog.require("contacts"), catalog)).isEmpty();
    }

    @Test
    @DisplayName("of the same field of another record goes in no circle")
    void circle() {
        assertThat(Snapshot.of(catalog.require("accounts"), catalog))
                .singleElement()
                .satisfies(snapshot -> assertThat(snapshot.found().field()).isEqualTo("root"));
    }

    @Test
    @DisplayName("of what tells of a person tells of a person, and no other")
    void personal() {
        assertThat(catalog.require("tickets").require("mail").personal()).isTrue();
        assertThat(catalog.require("opportunities").require("whose").personal()).isTrue();
        assertThat(catalog.require("tickets").require("company").flags())
                .containsExactlyInAnyOrder(FieldFlag.READ_ONLY, FieldFlag.INDEXED);
        assertThat(catalog.require("tickets").require("mailNow").personal()).isFalse();
    }

    @Test
    @DisplayName("by another path makes another catalog")
    void sealed() {
        assertThat(resolved(DEFINITION.replace("path: account.name", "path: account.taxId"))
                        .fingerprint())
                .isNotEqualTo(catalog.fingerprint());
    }

    @Test
    @DisplayName("becomes only a snapshot by the same path with a result as wide")
    void widened() {
        FieldType copied = new FieldType.Lookup("account.name", new FieldType.Text(20), true);
        assertThat(Widening.refusal(copied, new FieldType.Lookup("account.name", new FieldType.Text(30), true)))
                .isEmpty();
        assertThat(Widening.refusal(copied, new FieldType.Lookup("account.name", new FieldType.Text(10), true)))
                .isPresent();
        assertThat(Widening.refusal(copied, new FieldType.Lookup("account.fax", new FieldType.Text(30), true)))
                .isPresent();
        assertThat(Widening.refusal(copied, new FieldType.Lookup("account.name", new FieldType.Text(30), false)))
                .isPresent();
        assertThat(Widening.refusal(new FieldType.Lookup("account.name", new FieldType.Text(20), false), copied))
                .isPresent();
        assertThat(Widening.refusal(copied, new FieldType.Text(30))).isPresent();
    }

    private Catalog resolved(String definition) {
        return CatalogResolver.resolve(
                        StandardFiles.read(getClass().getClassLoader()).orThrow(),
                        Definitions.readDefinition("snapshots.yaml", definition)
                                .orThrow()
                                .definition(),
                        SlotBindings.none())
                .orThrow();
    }
}
