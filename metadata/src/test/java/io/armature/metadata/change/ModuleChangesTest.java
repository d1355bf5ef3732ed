package io.armature.metadata.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.change.MetadataChange.ChangeModule;
import io.armature.metadata.change.MetadataChange.CreateModule;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.DefinitionProblem;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SlotBindings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ModuleChangesTest {
    private static final Author BY = new Author(Instant.EPOCH, Optional.empty());

    private final StandardDefinitions standard =
            StandardFiles.read(getClass().getClassLoader()).orThrow();
    private final OrganisationDefinition start = OrganisationDefinition.unchanged();

    @Nested
    @DisplayName("A created module")
    class Created {
        @Test
        @DisplayName("has the next number, a name of its own and the fields given, all of them custom")
        void created() {
            OrganisationDefinition after = apply(start, create("visits", "Visit", reference("accounts", "visits")));
            Module visits = resolve(after).orThrow().require("visits");
            assertThat(visits.number()).isEqualTo(ModuleDefinition.FIRST_CUSTOM_NUMBER);
            assertThat(visits.table()).isEqualTo(Module.SHARED_TABLE);
            assertThat(visits.fields().values().stream().filter(Field::custom).map(Field::name))
                    .containsExactly("name", "about");
            assertThat(resolve(after).orThrow().require("accounts").relations()).containsKey("visits");
        }

        @Test
        @DisplayName("is read back from what was stored as it was")
        void stored() {
            OrganisationDefinition after =
                    apply(start, create("visits", "Visit"), new ChangeModule("products", ModulePatch.active(false)));
            String json = Definitions.writeOrganisation(after);
            assertThat(Definitions.readOrganisation(json).orThrow()).isEqualTo(after);
        }

        @Test
        @DisplayName("never gets a number that was given out")
        void numbers() {
            OrganisationDefinition two = apply(start, create("visits", "Visit"), create("calls", "Call"));
            OrganisationDefinition one = two.withCustomModules(List.of());
            assertThat(apply(one, create("talks", "Talk")).customModules())
                    .extracting(ModuleDefinition::number)
                    .containsExactly(1_002);
        }

        @Test
        @DisplayName("is one of at most a hundred")
        void limit() {
            List<MetadataChange> changes = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                changes.add(create("visits" + i, "Visit" + i));
            }
            OrganisationDefinition full = apply(start, changes.toArray(MetadataChange[]::new));
            assertThat(refusals(full)).isEmpty();
            assertThat(refusals(apply(full, create("visits", "Visit"))))
                    .containsExactly("LIMIT_EXCEEDED organisation customModules[100]");
        }
    }

    @Nested
    @DisplayName("A module switched off")
    class SwitchedOff {
        @Test
        @DisplayName("leaves the catalog with every reference to it, and is told of as inactive")
        void gone() {
            OrganisationDefinition on = apply(start, create("visits", "Visit", reference("products", "visits")));
            Catalog off = resolve(apply(on, new ChangeModule("products", ModulePatch.active(false))))
                    .orThrow();
            assertThat(off.modules()).doesNotContainKey("products").containsKey("visits");
            assertThat(off.require("visits").fields()).doesNotContainKey("about");
            assertThat(off.inactiveModules())
                    .extracting(module -> module.name())
                    .containsExactly("products");
            assertThat(off.require("visits").inactiveFields())
                    .extracting(field -> field.name())
                    .containsExactly("about");
        }

        @Test
        @DisplayName("keeps its fields and those of its own that are switched off apart, and is told apart by them")
        void described() {
            OrganisationDefinition on = apply(start, create("visits", "Visit", reference("products", "visits")));
            Catalog off = resolve(apply(on, new ChangeModule("visits", ModulePatch.active(false))))
                    .orThrow();
            Module visits = off.inactiveModules().getFirst();
            assertThat(visits.fields()).containsKeys("name", "about", "createdAt");
            assertThat(visits.inactiveFields()).isEmpty();
            assertThat(visits.relations()).isEmpty();
            Catalog both = resolve(apply(
                            on,
                            new ChangeModule("products", ModulePatch.active(false)),
                            new ChangeModule("visits", ModulePatch.active(false))))
                    .orThrow();
            assertThat(both.inactiveModules())
                    .filteredOn(module -> module.name().equals("visits"))
                    .singleElement()
                    .satisfies(module -> {
                        assertThat(module.fields()).doesNotContainKey("about");
                        assertThat(module.inactiveFields())
                                .extracting(Field::name)
                                .containsExactly("about");
                    });
            assertThat(both.fingerprint()).isNotEqualTo(off.fingerprint());
        }

        @Test
        @DisplayName("is as it was when switched on again")
        void back() {
            OrganisationDefinition on = apply(start, create("visits", "Visit", reference("products", "visits")));
            OrganisationDefinition back = apply(
                    apply(on, new ChangeModule("products", ModulePatch.active(false))),
                    new ChangeModule("products", ModulePatch.active(true)));
            assertThat(resolve(back).orThrow().fingerprint())
                    .isEqualTo(resolve(on).orThrow().fingerprint());
        }
    }

    private OrganisationDefinition apply(OrganisationDefinition before, MetadataChange... changes) {
        return ChangeSet.apply(standard, before, List.of(changes), BY).orThrow();
    }

    private Outcome<Catalog> resolve(OrganisationDefinition organisation) {
        return CatalogResolver.resolve(standard, organisation, SlotBindings.none());
    }

    private List<String> refusals(OrganisationDefinition organisation) {
        return resolve(organisation).refusals().stream()
                .map((DefinitionProblem problem) -> problem.code() + " " + problem.place())
                .toList();
    }

    private static CreateModule create(String name, String type, FieldDefinition... fields) {
        return new CreateModule(new NewModule(
                name,
                type,
                LocalizedText.of(type),
                LocalizedText.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(fields)));
    }

    private static FieldDefinition reference(String target, String inverse) {
        return new FieldDefinition(
                "about",
                LocalizedText.of("About"),
                Optional.empty(),
                new FieldType.Reference(target, inverse, OnDelete.SET_NULL),
                Set.of(),
                Optional.empty());
    }
}
