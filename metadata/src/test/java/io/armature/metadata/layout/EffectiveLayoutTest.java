package io.armature.metadata.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.change.Author;
import io.armature.metadata.change.ChangeSet;
import io.armature.metadata.change.FieldPatch;
import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.change.MetadataChange.ChangeField;
import io.armature.metadata.change.MetadataChange.ChangeLayout;
import io.armature.metadata.change.MetadataChange.CreateField;
import io.armature.metadata.change.MetadataChange.ResetLayout;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.Layout;
import io.armature.metadata.model.LayoutBlock;
import io.armature.metadata.model.LayoutView;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SlotBindings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A layout in effect")
class EffectiveLayoutTest {
    private static final Author BY = new Author(Instant.EPOCH, Optional.empty());
    private static final StandardDefinitions STANDARD =
            StandardFiles.read(EffectiveLayoutTest.class.getClassLoader()).orThrow();
    private static final Layout OWN = new Layout(
            LayoutView.LIST, List.of(new LayoutBlock(Optional.empty(), 1, List.of("name", "website", "owner"))));

    @Nested
    class Without_one_written {
        private final Module products = after("products");

        @Test
        void is_computed_and_shows_every_field_once() {
            EffectiveLayout detail = EffectiveLayout.of(products, LayoutView.DETAIL);
            assertThat(detail.origin()).isEqualTo(Field.Origin.SYSTEM);
            assertThat(detail.layout().fields()).doesNotHaveDuplicates();
            assertThat(detail.layout().fields()).containsAll(ownFields(products));
        }

        @Test
        void asks_only_for_what_callers_write() {
            assertThat(EffectiveLayout.of(products, LayoutView.EDIT).layout().fields())
                    .noneMatch(name -> products.require(name).readOnly())
                    .contains("owner");
        }

        @Test
        void lists_the_display_field_first_and_a_few_indexed_ones() {
            assertThat(EffectiveLayout.of(products, LayoutView.LIST).layout().fields())
                    .startsWith("name")
                    .hasSizeBetween(2, 8);
        }

        @Test
        void creates_with_the_required_fields_and_the_display_field() {
            Module notes = after("notes");
            assertThat(EffectiveLayout.of(notes, LayoutView.QUICK_CREATE)
                            .layout()
                            .fields())
                    .containsExactly("parent", "content");
        }

        private List<String> ownFields(Module module) {
            return module.fields().values().stream()
                    .filter(field -> field.origin() != Field.Origin.SYSTEM)
                    .map(Field::name)
                    .toList();
        }
    }

    @Nested
    class Of_the_standard {
        private final CreateField shoeSize = new CreateField("accounts", field("shoeSize"));

        @Test
        void gets_what_the_organisation_added_in_a_block_at_the_end() {
            Module accounts = after("accounts", shoeSize);
            assertThat(EffectiveLayout.of(accounts, LayoutView.DETAIL).origin()).isEqualTo(Field.Origin.STANDARD);
            assertThat(lastBlock(accounts, LayoutView.DETAIL).fields()).containsExactly("shoeSize");
            assertThat(lastBlock(accounts, LayoutView.EDIT).fields()).containsExactly("shoeSize");
            assertThat(EffectiveLayout.of(accounts, LayoutView.LIST).layout().fields())
                    .doesNotContain("shoeSize");
        }

        @Test
        void asks_in_a_quick_create_for_what_the_organisation_made_required() {
            Module accounts =
                    after("accounts", new ChangeField("accounts", "rating", FieldPatch.flag(FieldFlag.REQUIRED, true)));
            assertThat(lastBlock(accounts, LayoutView.QUICK_CREATE).fields()).containsExactly("rating");
        }

        @Test
        void leaves_out_what_is_switched_off() {
            Module accounts =
                    after("accounts", new ChangeField("accounts", "fax", FieldPatch.flag(FieldFlag.INACTIVE, true)));
            assertThat(EffectiveLayout.of(accounts, LayoutView.DETAIL).layout().fields())
                    .doesNotContain("fax");
        }

        private LayoutBlock lastBlock(Module module, LayoutView view) {
            return EffectiveLayout.of(module, view).layout().blocks().getLast();
        }
    }

    @Nested
    class Of_the_organisation {
        private final ChangeLayout set = new ChangeLayout("accounts", OWN);

        @Test
        void stands_as_it_was_made() {
            assertThat(EffectiveLayout.of(after("accounts", set), LayoutView.LIST))
                    .isEqualTo(new EffectiveLayout(OWN, Field.Origin.CUSTOM));
        }

        @Test
        void gives_way_to_the_standard_when_it_is_taken_back() {
            Module accounts = after("accounts", set, new ResetLayout("accounts", LayoutView.LIST));
            assertThat(EffectiveLayout.of(accounts, LayoutView.LIST).origin()).isEqualTo(Field.Origin.STANDARD);
        }

        @Test
        void is_stored_with_the_definition() {
            OrganisationDefinition organisation = changed(set);
            assertThat(Definitions.readOrganisation(Definitions.writeOrganisation(organisation))
                            .orThrow())
                    .isEqualTo(organisation);
        }

        @Test
        void makes_another_catalog() {
            assertThat(fingerprint(changed(set))).isNotEqualTo(fingerprint(OrganisationDefinition.unchanged()));
        }

        private String fingerprint(OrganisationDefinition organisation) {
            return CatalogResolver.resolve(STANDARD, organisation, SlotBindings.none())
                    .orThrow()
                    .fingerprint();
        }
    }

    private static OrganisationDefinition changed(MetadataChange... changes) {
        return ChangeSet.apply(STANDARD, OrganisationDefinition.unchanged(), List.of(changes), BY)
                .orThrow();
    }

    private static Module after(String module, MetadataChange... changes) {
        return CatalogResolver.resolve(STANDARD, changed(changes), SlotBindings.none())
                .orThrow()
                .require(module);
    }

    private static FieldDefinition field(String name) {
        return new FieldDefinition(
                name,
                new LocalizedText("Size", Map.of()),
                Optional.empty(),
                new FieldType.IntegerNumber(),
                Set.of(),
                Optional.empty());
    }
}
