package io.armature.metadata.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StandardCatalogTest {

    private final StandardDefinitions standard =
            StandardFiles.read(getClass().getClassLoader()).orThrow();
    private final Catalog catalog = CatalogResolver.resolve(
                    standard, OrganisationDefinition.unchanged(), SlotBindings.none())
            .orThrow();

    @Nested
    class A_module {

        @Test
        void has_system_fields_before_its_own() {
            assertThat(catalog.require("accounts").fields().keySet())
                    .startsWith("id", "version", "createdAt", "createdBy")
                    .containsSubsequence("currency", "number", "name", "description");
        }

        @Test
        void has_a_currency_only_with_money() {
            assertThat(catalog.require("contacts").fields()).doesNotContainKey("currency");
        }

        @Test
        void gets_the_inverses_of_the_references_that_point_to_it() {
            assertThat(catalog.require("accounts").relations().keySet())
                    .containsExactlyInAnyOrder(
                            "subsidiaries",
                            "contacts",
                            "leads",
                            "convertedFromLeads",
                            "opportunities",
                            "tickets",
                            "activities",
                            "socialEvents",
                            "quotes",
                            "orders",
                            "invoices",
                            "accountContacts",
                            "teamMembers",
                            "notes",
                            "attachments",
                            "emails");
            assertThat(catalog.require("users").relations().keySet())
                    .contains("directReports", "ownedAccounts", "ownedUsers", "notes")
                    .doesNotContain("createdAccounts");
            assertThat(catalog.require("accounts").relations().get("contacts"))
                    .isEqualTo(new ToManyRelation("contacts", "contacts", "account"));
        }
    }

    @Nested
    class A_field {

        @Test
        void of_text_has_a_key_column_beside_it() {
            assertThat(catalog.require("accounts").require("taxId").storage())
                    .isEqualTo(new FieldStorage.Column("tax_id", Optional.of("tax_id_key"), true, Optional.empty()));
        }

        @Test
        void that_refers_ends_in_id_and_has_an_index() {
            assertThat(catalog.require("accounts").require("parentAccount").storage())
                    .isEqualTo(new FieldStorage.Column("parent_account_id", Optional.empty(), true, Optional.empty()));
        }

        @Test
        void named_like_a_word_of_SQL_has_a_column_that_is_none() {
            assertThat(catalog.require("emails").require("from").storage())
                    .isEqualTo(new FieldStorage.Column("from_", Optional.of("from__key"), true, Optional.empty()));
        }

        @Test
        void without_flags_has_no_index() {
            assertThat(catalog.require("accounts").require("website").storage())
                    .isEqualTo(new FieldStorage.Column("website", Optional.of("website_key"), false, Optional.empty()));
        }

        @Test
        void keeps_its_default_in_canonical_form() {
            assertThat(catalog.require("products").require("isActive").defaultValue())
                    .contains(true);
        }
    }

    @Nested
    class The_fingerprint {

        @Test
        void is_the_same_for_the_same_content_and_any_version() {
            OrganisationDefinition later = new OrganisationDefinition(7, Map.of(), List.of(), List.of(), List.of(), 12);
            assertThat(CatalogResolver.resolve(standard, later, SlotBindings.none())
                            .orThrow()
                            .fingerprint())
                    .isEqualTo(catalog.fingerprint());
        }

        @Test
        void changes_with_the_state_of_a_slot() {
            FieldDefinition year = catalogField().withFlags(flags -> Set.of(FieldFlag.INDEXED));
            OrganisationDefinition custom = new OrganisationDefinition(
                    1, Map.of("accounts", List.of(new CustomField("f1", year))), List.of(), List.of(), List.of(), 2);
            assertThat(withSlot(custom, Slot.State.FILLING).fingerprint())
                    .isNotEqualTo(withSlot(custom, Slot.State.READY).fingerprint());
        }

        private Catalog withSlot(OrganisationDefinition organisation, Slot.State state) {
            SlotBindings slots =
                    new SlotBindings(Map.of(new SlotKey("accounts", "f1"), new Slot(Slot.Kind.NUMBER, 1, state)));
            return CatalogResolver.resolve(standard, organisation, slots).orThrow();
        }

        private FieldDefinition catalogField() {
            return new FieldDefinition(
                    "yearEstablished",
                    LocalizedText.of("Year established"),
                    Optional.empty(),
                    new FieldType.IntegerNumber(),
                    Set.of(),
                    Optional.empty());
        }
    }
}
