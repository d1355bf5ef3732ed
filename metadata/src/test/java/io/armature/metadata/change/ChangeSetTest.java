package io.armature.metadata.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.change.MetadataChange.AddPicklistValue;
import io.armature.metadata.change.MetadataChange.ChangeField;
import io.armature.metadata.change.MetadataChange.ChangePicklistValue;
import io.armature.metadata.change.MetadataChange.CreateField;
import io.armature.metadata.change.MetadataChange.CreatePicklist;
import io.armature.metadata.change.MetadataChange.RemoveField;
import io.armature.metadata.change.MetadataChange.RemovePicklist;
import io.armature.metadata.change.MetadataChange.RevertField;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.model.StageCategory;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.DefinitionProblem;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.SlotBindings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangeSetTest {
    private final StandardDefinitions standard =
            StandardFiles.read(getClass().getClassLoader()).orThrow();
    private static final Author BY = new Author(Instant.parse("2026-01-31T12:00:00Z"), Optional.empty());

    private final OrganisationDefinition start = OrganisationDefinition.unchanged();

    @Nested
    @DisplayName("A created field")
    class Created {
        @Test
        @DisplayName("gets the next short id and is in the catalog")
        void created() {
            OrganisationDefinition after = apply(start, new CreateField("accounts", year()));
            assertThat(after.version()).isEqualTo(1);
            assertThat(after.nextShortId()).isEqualTo(2);
            assertThat(resolve(after)
                            .require("accounts")
                            .require("yearEstablished")
                            .storage())
                    .isEqualTo(new FieldStorage.Custom("f1", Optional.empty()));
        }

        @Test
        @DisplayName("is refused when the name is taken, by an earlier change too")
        void taken() {
            assertThat(refusals(start, new CreateField("accounts", year()), new CreateField("accounts", year())))
                    .containsExactly("DUPLICATE_FIELD changes [1].name");
        }

        @Test
        @DisplayName("keeps its short id to itself after it was removed")
        void removed() {
            OrganisationDefinition after = apply(
                    start,
                    new CreateField("accounts", year()),
                    new RemoveField("accounts", "yearEstablished"),
                    new CreateField("contacts", year()));
            assertThat(after.customFieldsOf("contacts"))
                    .extracting(f -> f.shortId())
                    .containsExactly("f2");
            assertThat(resolve(after).require("accounts").fields()).doesNotContainKey("yearEstablished");
        }
    }

    @Nested
    @DisplayName("A changed standard field")
    class Changed {
        @Test
        @DisplayName("is overridden, change upon change")
        void overridden() {
            OrganisationDefinition after = apply(
                    start,
                    new ChangeField("opportunities", "closeDate", FieldPatch.flag(FieldFlag.REQUIRED, false)),
                    new ChangeField("opportunities", "closeDate", labelled("Closing")));
            assertThat(after.fieldOverrides()).hasSize(1);
            Field field = resolve(after).require("opportunities").require("closeDate");
            assertThat(field.required()).isFalse();
            assertThat(field.label()).isEqualTo(LocalizedText.of("Closing"));
        }

        @Test
        @DisplayName("is the standard's again when reverted")
        void reverted() {
            OrganisationDefinition after = apply(
                    start,
                    new ChangeField("opportunities", "closeDate", labelled("Closing")),
                    new RevertField("opportunities", "closeDate"));
            assertThat(after).isEqualTo(start);
        }

        @Test
        @DisplayName("takes its values from another picklist")
        void picklist() {
            Picklist stages = new Picklist(
                    "salesData",
                    List.of(
                            new PicklistValue("ENGAGING", LocalizedText.of("Engaging"), true, StageCategory.OPEN, 40),
                            new PicklistValue("WON", LocalizedText.of("Won"), true, StageCategory.WON, 100)));
            FieldPatch other = new FieldPatch(
                    Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Optional.of("salesData"));
            OrganisationDefinition after =
                    apply(start, new CreatePicklist(stages), new ChangeField("opportunities", "stage", other));
            assertThat(resolve(after).require("opportunities").require("stage").type())
                    .isEqualTo(new FieldType.Stage("salesData"));
        }

        @Test
        @DisplayName("is refused when there is no such field")
        void unknown() {
            assertThat(refusals(start, new ChangeField("accounts", "colour", labelled("Farbe"))))
                    .containsExactly("UNKNOWN_FIELD changes [0].field");
        }
    }

    @Nested
    @DisplayName("A value of a standard picklist")
    class Values {
        @Test
        @DisplayName("is added where asked, in this organisation only")
        void added() {
            OrganisationDefinition after =
                    apply(start, new AddPicklistValue("rating", value("FRESH"), OptionalInt.of(1)));
            assertThat(resolve(after).picklist("rating").values())
                    .extracting(PicklistValue::key)
                    .startsWith("ACQUIRED", "FRESH", "ACTIVE");
        }

        @Test
        @DisplayName("is switched off and moved")
        void changed() {
            PicklistValuePatch patch = new PicklistValuePatch(
                    Optional.empty(), Optional.of(false), Optional.empty(), OptionalInt.empty(), OptionalInt.of(0));
            OrganisationDefinition after = apply(start, new ChangePicklistValue("rating", "SHUTDOWN", patch));
            PicklistValue first = resolve(after).picklist("rating").values().getFirst();
            assertThat(first.key()).isEqualTo("SHUTDOWN");
            assertThat(first.active()).isFalse();
        }

        @Test
        @DisplayName("is refused twice")
        void twice() {
            assertThat(refusals(start, new AddPicklistValue("rating", value("ACTIVE"), OptionalInt.empty())))
                    .containsExactly("DUPLICATE_KEY changes [0].key");
        }
    }

    @Test
    @DisplayName("Changes that change nothing keep the version")
    void nothing() {
        assertThat(apply(start, new RevertField("accounts", "name"))).isEqualTo(start);
    }

    @Test
    @DisplayName("What an organisation stores is read as it was written")
    void stored() {
        FieldPatch noDefault = new FieldPatch(
                Optional.of(new LocalizedText("Active", Map.of("de", "Aktiv"))),
                Optional.empty(),
                Map.of(FieldFlag.INDEXED, false),
                Optional.of(Optional.empty()),
                Optional.empty());
        OrganisationDefinition after = apply(
                start,
                new CreateField("accounts", year().withDefault(Optional.of(new BigDecimal("1999")))),
                new ChangeField("products", "isActive", noDefault),
                new AddPicklistValue("rating", value("FRESH"), OptionalInt.empty()),
                new CreateField("contacts", year()),
                new RemoveField("contacts", "yearEstablished", Optional.of("foundedOn")),
                new CreatePicklist(new Picklist("tones", List.of(value("LOW")))),
                new RemovePicklist("tones"),
                new CreatePicklist(new Picklist("moods", List.of(value("GOOD"), value("BAD")))));
        String json = Definitions.writeOrganisation(after);
        assertThat(Definitions.readOrganisation(json).orThrow()).isEqualTo(after);
    }

    @Test
    @DisplayName("Differences name what was added, changed and removed")
    void differences() {
        OrganisationDefinition after = apply(
                start,
                new CreateField("accounts", year()),
                new ChangeField("accounts", "name", labelled("Firm")),
                new RemoveField("accounts", "fax"));
        assertThat(Differences.between(resolve(start), resolve(after)))
                .containsExactly(
                        new Difference(Difference.Kind.REMOVED, "accounts.fax", true),
                        new Difference(Difference.Kind.CHANGED, "accounts.name"),
                        new Difference(Difference.Kind.ADDED, "accounts.yearEstablished"));
    }

    private OrganisationDefinition apply(OrganisationDefinition before, MetadataChange... changes) {
        return ChangeSet.apply(standard, before, List.of(changes), BY).orThrow();
    }

    private List<String> refusals(OrganisationDefinition before, MetadataChange... changes) {
        return ChangeSet.apply(standard, before, List.of(changes), BY).refusals().stream()
                .map(ChangeSetTest::spelled)
                .toList();
    }

    private static String spelled(DefinitionProblem problem) {
        return problem.code() + " " + problem.place();
    }

    private Catalog resolve(OrganisationDefinition organisation) {
        return CatalogResolver.resolve(standard, organisation, SlotBindings.none())
                .orThrow();
    }

    private static FieldDefinition year() {
        return new FieldDefinition(
                "yearEstablished",
                LocalizedText.of("Year established"),
                Optional.empty(),
                new FieldType.IntegerNumber(),
                Set.of(),
                Optional.empty());
    }

    private static FieldPatch labelled(String label) {
        return new FieldPatch(
                Optional.of(LocalizedText.of(label)), Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
    }

    private static PicklistValue value(String key) {
        return new PicklistValue(key, LocalizedText.of(key), true, null, null);
    }
}
