package io.armature.metadata.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.change.Author;
import io.armature.metadata.change.ChangeSet;
import io.armature.metadata.change.FieldPatch;
import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.change.MetadataChange.ChangeField;
import io.armature.metadata.change.MetadataChange.PurgeField;
import io.armature.metadata.change.MetadataChange.RemoveField;
import io.armature.metadata.draft.StandardNames;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.format.ModuleFile;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LayoutView;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.model.ValidationRule;
import io.armature.metadata.problem.DefinitionProblem;
import io.armature.metadata.problem.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An organisation made its own things on one version of the standard; the next version comes with the same names. */
class StandardNamesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Author BY = new Author(Instant.parse("2026-01-31T12:00:00Z"), Optional.empty());

    private final StandardDefinitions before = standard("base/picklists.yaml", "base/users.yaml", "later/before.yaml");
    private final StandardDefinitions later =
            standard("later/picklists.yaml", "base/users.yaml", "later/shops.yaml", "later/leases.yaml");
    private final OrganisationDefinition organisation =
            Definitions.readOrganisation(text("later/organisation.json")).orThrow();
    private final Catalog catalog = stored(organisation);

    @Test
    @DisplayName("A standard rollup is made of the standard list, under the names that it and its fields have now")
    void rollups() {
        assertThat(made("leaseCount")).isEqualTo("COUNT(leasesStd) where title != 'slogan'");
        assertThat(made("slogans")).isEqualTo("COUNT(branches) where sloganStd != null && sloganStd != 'motto'");
        assertThat(Rollup.over(catalog.require("leasesStd"), catalog))
                .extracting(rollup -> rollup.field().name())
                .containsExactly("leaseCount");
    }

    private String made(String field) {
        return ((FieldStorage.Computed) catalog.require("shops").require(field).storage()).expression();
    }

    @Nested
    @DisplayName("What the organisation made")
    class Own {
        @Test
        @DisplayName("is on the later standard as it was on the one before")
        void stays() {
            Catalog earlier = CatalogResolver.resolve(before, organisation, SlotBindings.none())
                    .orThrow();
            for (String field : List.of("slogan", "tierLabel")) {
                assertThat(catalog.require("shops").require(field))
                        .isEqualTo(earlier.require("shops").require(field));
            }
            assertThat(catalog.require("users").require("keptShops"))
                    .isEqualTo(earlier.require("users").require("keptShops"));
            assertThat(catalog.require("leases")).isEqualTo(earlier.require("leases"));
            assertThat(catalog.picklist("tier")).isEqualTo(earlier.picklist("tier"));
            assertThat(catalog.require("shops").relations().get("leases"))
                    .isEqualTo(new ToManyRelation("leases", "leases", "shop"));
        }
    }

    @Nested
    @DisplayName("A standard thing whose name is taken has the suffix Std:")
    class Standard {
        @Test
        @DisplayName("a field, with the column of its own name")
        void field() {
            Field slogan = catalog.require("shops").require("sloganStd");
            assertThat(slogan.type()).isInstanceOf(FieldType.Text.class);
            assertThat(slogan.origin()).isEqualTo(Field.Origin.STANDARD);
            assertThat(slogan.storage())
                    .isInstanceOfSatisfying(FieldStorage.Column.class, column -> assertThat(column.name())
                            .isEqualTo("slogan"));
        }

        @Test
        @DisplayName("a field of which only the companion is taken, and its picklist")
        void companion() {
            assertThat(catalog.require("shops").require("tierStd").type()).isEqualTo(new FieldType.Choice("tierStd"));
            assertThat(catalog.picklist("tierStd").value("GOLD")).isPresent();
        }

        @Test
        @DisplayName("the other side of a reference")
        void inverse() {
            assertThat(catalog.require("users").relations().get("keptShopsStd"))
                    .isEqualTo(new ToManyRelation("keptShopsStd", "shops", "keeper"));
            assertThat(catalog.require("shops").relations().get("leasesStd"))
                    .isEqualTo(new ToManyRelation("leasesStd", "leasesStd", "shop"));
        }

        @Test
        @DisplayName("a module, by name and type, with the table of its own name")
        void module() {
            Module leases = catalog.require("leasesStd");
            assertThat(leases.typeName()).isEqualTo("LeaseStd");
            assertThat(leases.number()).isEqualTo(3);
            assertThat(leases.table()).isEqualTo("leases");
            assertThat(catalog.require("users").relations()).containsKeys("ownedLeases", "ownedLeasesStd");
        }

        @Test
        @DisplayName("and rules and layouts speak of it so")
        void rules() {
            Module shops = catalog.require("shops");
            assertThat(shops.require("sloganStd").rules().get(FieldRule.RequiredWhen.class))
                    .contains(new FieldRule.RequiredWhen("tierStd == 'GOLD' && 'tier' != name"));
            assertThat(shops.rules().uniqueKeys().getFirst().fields())
                    .extracting(Field::name)
                    .containsExactly("name", "sloganStd");
            assertThat(shops.rules().written().validations().getFirst())
                    .satisfies(
                            rule -> assertThat(rule.expression()).isEqualTo("sloganStd == null || sloganStd != name"))
                    .satisfies(rule -> assertThat(rule.field()).contains("sloganStd"));
            assertThat(shops.rules().written().validations().get(1).expression())
                    .isEqualTo(
                            "isNew || old.sloganStd == sloganStd || !changed('sloganStd')" + " || tierStd == \"tier\"");
            assertThat(shops.layouts().standard().stream()
                            .filter(layout -> layout.view() == LayoutView.LIST)
                            .flatMap(layout -> layout.fields().stream()))
                    .containsExactly("name", "sloganStd", "tierStd");
            assertThat(shops.written().present("slogan")).isEqualTo("sloganStd");
        }

        @Test
        @DisplayName("a unique key and a validation, beside the organisation's")
        void namedRules() {
            RecordRules rules = catalog.require("shops").rules();
            assertThat(rules.uniqueKeys()).extracting(UniqueKey::name).containsExactly("placeStd", "place");
            assertThat(rules.written().validations())
                    .extracting(ValidationRule::name)
                    .containsExactly("sloganIsNoNameStd", "sloganStays", "sloganIsNoName");
        }

        @Test
        @DisplayName("and the standard access definition speaks of it so, in grants, sharing and conditions")
        void access() {
            AccessDefinition written = Definitions.readAccess("access.yaml", text("later/access.yaml"))
                    .orThrow();
            AccessDefinition shown = Definitions.readAccess("shown.yaml", text("later/access-shown.yaml"))
                    .orThrow();
            StandardDefinitions withAccess = new StandardDefinitions(later.modules(), later.picklists(), written);
            assertThat(StandardNames.of(withAccess, organisation).shown().access())
                    .isEqualTo(shown);
            assertThat(StandardNames.of(withAccess, OrganisationDefinition.unchanged())
                            .shown()
                            .access())
                    .isEqualTo(written);
        }

        @Test
        @DisplayName(
                "and code that goes with the module finds it under the name of its file, also when it is switched off")
        void code() {
            OrganisationDefinition off = changed(
                    organisation, new ChangeField("shops", "mottoStd", FieldPatch.flag(FieldFlag.INACTIVE, true)));
            assertThat(catalog.standardModule("leases").map(Module::name)).contains("leasesStd");
            assertThat(catalog.require("shops").writtenField("slogan").map(Field::name))
                    .contains("sloganStd");
            assertThat(stored(off).require("shops").writtenField("motto")).isEmpty();
            assertThat(catalog.require("shops").written().written(Map.of("slogan", 1, "sloganStd", "S", "name", "N")))
                    .isEqualTo(Map.of("slogan", "S", "name", "N"));
            assertThat(catalog.require("shops").written().presentValue("keeperId"))
                    .isEqualTo("keeperId");
        }

        @Test
        @DisplayName("again where that is taken too")
        void twice() {
            OrganisationDefinition both = Definitions.readOrganisation(
                            text("later/organisation.json").replace("\"tierLabel\"", "\"sloganStd\""))
                    .orThrow();
            assertThat(stored(both).require("shops").fields()).containsKeys("slogan", "sloganStd", "sloganStdStd");
        }
    }

    @Nested
    @DisplayName("What was there before")
    class Before {
        @Test
        @DisplayName("does not yield to a unique key that was named so while it was switched off")
        void overridden() {
            OrganisationDefinition own = Definitions.readOrganisation("""
                            {"overrides": [{"module": "shops", "field": "motto", "flags": {"inactive": true}}],
                             "moduleRules": {"shops": {"uniqueKeys": [{"name": "motto", "fields": ["name", "slogan"]}]}}}""").orThrow();
            assertThat(StandardNames.of(later, own).renamed()).isEmpty();
            assertThat(stored(own).require("shops").rules().uniqueKeys())
                    .extracting(UniqueKey::name)
                    .containsExactly("place", "motto");
        }

        @Test
        @DisplayName("does not yield to a field on a module that it cannot reach, since that is switched off")
        void unreachable() {
            List<ModuleDefinition> modules = new ArrayList<>(later.modules());
            modules.add(Definitions.readModule("notes.yaml", """
                            name: notes
                            type: Note
                            number: 4
                            displayField: text
                            fields:
                              - { name: text, type: TEXT }
                              - { name: parent, type: POLY_REFERENCE, targets: [shops, leases], inverse: notes }
                            """).orThrow().module());
            StandardDefinitions withNotes = new StandardDefinitions(modules, later.picklists());
            assertThat(StandardNames.of(withNotes, noting("false")).renamed()).isEmpty();
            assertThat(StandardNames.of(withNotes, noting("true")).renamed())
                    .isEqualTo(Map.of("notes.parent.inverse", "notesStd"));
        }

        private static OrganisationDefinition noting(String leasesActive) {
            return Definitions.readOrganisation("""
                            {"nextShortId": 2, "moduleOverrides": [{"module": "leases", "active": %s}],
                             "customFields": {"leases": [{"id": "f1", "name": "notes", "type": "TEXT"}]}}""".formatted(leasesActive)).orThrow();
        }
    }

    @Nested
    @DisplayName("A name once given")
    class Kept {
        @Test
        @DisplayName("stays when the field that it yielded to is removed and purged, and after export and import")
        void stays() {
            OrganisationDefinition removed = changed(organisation, new RemoveField("shops", "slogan"));
            OrganisationDefinition purged = changed(removed, new PurgeField("shops", "slogan"));
            assertThat(purged.tombstones()).isEmpty();
            assertThat(stored(purged).require("shops").fields())
                    .containsKey("sloganStd")
                    .doesNotContainKey("slogan");
            String file = Definitions.writeDefinition(purged);
            OrganisationDefinition elsewhere = changed(
                    OrganisationDefinition.unchanged(),
                    new MetadataChange.AdoptDefinition(
                            Definitions.readDefinition("file", file).orThrow().definition()));
            assertThat(stored(elsewhere).require("shops").fields()).containsKey("sloganStd");
            assertThat(Definitions.writeDefinition(elsewhere)).isEqualTo(file);
        }

        @Test
        @DisplayName("is by what the standard field is overridden")
        void overridden() {
            OrganisationDefinition after = changed(
                    organisation, new ChangeField("shops", "sloganStd", FieldPatch.flag(FieldFlag.REQUIRED, true)));
            assertThat(stored(after).require("shops").require("sloganStd").required())
                    .isTrue();
            assertThat(stored(after).require("shops").require("slogan").required())
                    .isFalse();
        }

        @Test
        @DisplayName("is no way to take the name of a standard field that is there")
        void refused() {
            OrganisationDefinition clean = OrganisationDefinition.unchanged();
            StandardNames names = StandardNames.of(later, clean);
            Outcome<Catalog> outcome =
                    CatalogResolver.resolve(names.during(organisation), organisation, SlotBindings.none());
            assertThat(outcome.refusals()).extracting(DefinitionProblem::code).isNotEmpty();
        }
    }

    private OrganisationDefinition changed(OrganisationDefinition from, MetadataChange change) {
        StandardNames names = StandardNames.of(later, from);
        OrganisationDefinition after = names.keptIn(
                ChangeSet.apply(names.shown(), from, List.of(change), BY).orThrow());
        CatalogResolver.resolve(names.during(after), after, SlotBindings.none()).orThrow();
        return after;
    }

    private Catalog stored(OrganisationDefinition definition) {
        return CatalogResolver.resolve(StandardNames.of(later, definition), definition, SlotBindings.none())
                .orThrow();
    }

    private static StandardDefinitions standard(String picklists, String... modules) {
        List<ModuleDefinition> definitions = Stream.of(modules)
                .map(file -> Definitions.readModule(file, text(file)).orThrow())
                .map(ModuleFile::module)
                .toList();
        return new StandardDefinitions(
                definitions,
                Definitions.readPicklists(picklists, text(picklists)).orThrow());
    }

    private static String text(String file) {
        return RefusedCase.text(CASES.resolve(file));
    }
}
