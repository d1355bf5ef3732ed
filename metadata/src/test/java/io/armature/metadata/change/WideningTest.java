package io.armature.metadata.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.change.MetadataChange.ChangeField;
import io.armature.metadata.change.MetadataChange.CreateField;
import io.armature.metadata.change.MetadataChange.CreatePicklist;
import io.armature.metadata.change.MetadataChange.CreateUniqueKey;
import io.armature.metadata.change.MetadataChange.CreateValidationRule;
import io.armature.metadata.change.MetadataChange.WidenField;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.model.StageCategory;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.model.UniqueKeyDefinition;
import io.armature.metadata.model.ValidationRule;
import io.armature.metadata.problem.DefinitionProblem;
import io.armature.metadata.problem.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A PICKLIST widened to a MULTI_PICKLIST")
class WideningTest {
    private static final Author BY = new Author(Instant.parse("2026-01-31T12:00:00Z"), Optional.empty());
    private static final FieldType LIST = new FieldType.MultiChoice("tier");

    private final StandardDefinitions standard =
            StandardFiles.read(getClass().getClassLoader()).orThrow();
    private final OrganisationDefinition start = accepted(
            OrganisationDefinition.unchanged(),
            picklist("tier"),
            picklist("phase"),
            field("tier", new FieldType.Choice("tier"), Optional.empty(), FieldFlag.INDEXED, FieldFlag.AUDITED),
            field("phase", new FieldType.Stage("phase"), Optional.empty()));

    @Test
    @DisplayName("keeps its id and flags, but no index")
    void widened() {
        OrganisationDefinition after = accepted(start, new WidenField("accounts", "tier", LIST));
        assertThat(after.customFieldsOf("accounts").getFirst())
                .isEqualTo(new CustomField(
                        "f1",
                        start.customFieldsOf("accounts")
                                .getFirst()
                                .definition()
                                .withType(LIST)
                                .withFlags(flags -> Set.of(FieldFlag.AUDITED))));
    }

    @Test
    @DisplayName("is refused with the name of every key and rule that takes it for one value")
    void used() {
        OrganisationDefinition ruled = accepted(
                start,
                new CreateUniqueKey("accounts", new UniqueKeyDefinition("nameAndTier", List.of("name", "tier"))),
                new CreateValidationRule(
                        "accounts",
                        new ValidationRule(
                                "goldHasName",
                                "tier != 'A' || name != ''",
                                LocalizedText.of("No"),
                                Optional.empty(),
                                true)));
        assertThat(refusals(ruled, new WidenField("accounts", "tier", LIST)))
                .containsExactly(
                        "accounts.tier is taken for one value by the unique key accounts.nameAndTier; change or remove"
                                + " that first",
                        "accounts.tier is taken for one value by the rules of accounts.goldHasName; change or remove"
                                + " that first");
    }

    @Test
    @DisplayName("is refused while it has a default, and allowed when that goes in the same change")
    void withDefault() {
        OrganisationDefinition given = accepted(start, field("level", new FieldType.Choice("tier"), Optional.of("A")));
        WidenField widen = new WidenField("accounts", "level", LIST);
        assertThat(refusals(given, widen))
                .containsExactly("accounts.level has a default, which is for one value; remove it first");
        FieldPatch without = new FieldPatch(
                Optional.empty(), Optional.empty(), Map.of(), Optional.of(Optional.empty()), Optional.empty());
        assertThat(accepted(given, new ChangeField("accounts", "level", without), widen)
                        .customFieldsOf("accounts")
                        .getLast()
                        .definition()
                        .type())
                .isEqualTo(LIST);
    }

    @Test
    @DisplayName("is refused with another picklist, of a STAGE, and back")
    void notWider() {
        assertThat(refusals(start, new WidenField("accounts", "tier", new FieldType.MultiChoice("phase"))))
                .containsExactly("accounts.tier: its values are those of the picklist tier, not of phase; widen it with"
                        + " its picklist, then change the picklist");
        assertThat(refusals(start, new WidenField("accounts", "phase", new FieldType.MultiChoice("phase"))))
                .containsExactly("accounts.phase: a STAGE is one at a time and cannot become a MULTI_PICKLIST; add a"
                        + " new field");
        OrganisationDefinition after = accepted(start, new WidenField("accounts", "tier", LIST));
        assertThat(refusals(after, new WidenField("accounts", "tier", new FieldType.Choice("tier"))))
                .containsExactly("accounts.tier: a MULTI_PICKLIST cannot become a PICKLIST, which does not take all its"
                        + " values; add a new field and remove this one");
    }

    private OrganisationDefinition accepted(OrganisationDefinition before, MetadataChange... changes) {
        return ChangeSet.apply(standard, before, List.of(changes), BY).orThrow();
    }

    private List<String> refusals(OrganisationDefinition before, MetadataChange... changes) {
        return switch (ChangeSet.apply(standard, before, List.of(changes), BY)) {
            case Outcome.Refused<OrganisationDefinition> refused ->
                refused.problems().stream().map(DefinitionProblem::message).toList();
            case Outcome.Accepted<OrganisationDefinition> accepted -> List.of("accepted");
        };
    }

    private static CreateField field(String name, FieldType type, Optional<Object> defaultValue, FieldFlag... flags) {
        return new CreateField(
                "accounts",
                new FieldDefinition(name, LocalizedText.of(name), Optional.empty(), type, Set.of(flags), defaultValue));
    }

    private static CreatePicklist picklist(String name) {
        return new CreatePicklist(new Picklist(
                name,
                List.of(
                        new PicklistValue("A", LocalizedText.of("A"), true, StageCategory.OPEN, 10),
                        new PicklistValue("B", LocalizedText.of("B"), true, StageCategory.WON, 100))));
    }
}
