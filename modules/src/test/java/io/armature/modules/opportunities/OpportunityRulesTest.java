package io.armature.modules.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.module.RecordChange;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.FieldOverride;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.SlotBindings;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OpportunityRulesTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2025-06-01T10:00:00Z");
    private static final Map<String, Object> OPEN = Map.of("stage", "PROSPECTING");
    private static final Map<String, Object> WON = Map.of("stage", "CLOSED_WON");
    private static final Map<String, Object> LOST = Map.of("stage", "CLOSED_LOST");

    private final OpportunityRules rules = new OpportunityRules();

    @Nested
    class The_time_of_closing {

        @Test
        void is_set_when_the_deal_is_won_or_lost() {
            assertThat(rules.derive(change(Map.of(), WON))).containsEntry("closedAt", NOW);
            assertThat(rules.derive(change(OPEN, LOST))).containsEntry("closedAt", NOW);
        }

        @Test
        void stays_when_a_closed_deal_changes_sides() {
            assertThat(rules.derive(change(WON, LOST))).doesNotContainKey("closedAt");
        }

        @Test
        void goes_when_the_deal_opens_again() {
            assertThat(rules.derive(change(WON, OPEN)))
                    .containsEntry("closedAt", null)
                    .containsEntry("stageEnteredAt", NOW);
        }
    }

    private static RecordChange change(Map<String, Object> before, Map<String, Object> after, String... given) {
        return change(catalog(List.of()), before, after, Set.of(given));
    }

    private static RecordChange change(
            Catalog catalog, Map<String, Object> before, Map<String, Object> after, Set<String> given) {
        return new RecordChange(catalog, catalog.require("opportunities"), before.isEmpty(), before, after, given, NOW);
    }

    private static Catalog catalog(List<FieldOverride> overrides) {
        OrganisationDefinition organisation =
                new OrganisationDefinition(1, Map.of(), overrides, List.of(), List.of(), 1);
        return CatalogResolver.resolve(
                        StandardFiles.read(OpportunityRulesTest.class.getClassLoader())
                                .orThrow(),
                        organisation,
                        SlotBindings.none())
                .orThrow();
    }
}
