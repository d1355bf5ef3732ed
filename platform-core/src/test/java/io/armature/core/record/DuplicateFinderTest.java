package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Standing;
import io.armature.core.problem.ProblemException;
import io.armature.core.record.DuplicateFinder.Found;
import io.armature.core.record.DuplicateFinder.Page;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.model.DuplicateAction;
import io.armature.metadata.model.DuplicateMethod;
import io.armature.metadata.model.DuplicateRule;
import io.armature.metadata.model.ModuleRules;
import io.armature.metadata.model.OrganisationDefinition;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who looks for duplicates")
class DuplicateFinderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WriteBench bench = WriteBench.changed(OrganisationDefinition.unchanged()
            .withModuleRules(Map.of(
                    "contacts",
                    ModuleRules.none()
                            .withDuplicateRules(List.of(new DuplicateRule(
                                    "same",
                                    DuplicateAction.WARN,
                                    Optional.empty(),
                                    List.of(new DuplicateRule.Condition(
                                            "email", DuplicateMethod.FOLDED, Optional.empty(), Optional.empty())),
                                    Optional.empty(),
                                    true))))));
    private final DuplicateFinder finder = new DuplicateFinder(bench.database.connections(), Clock.systemUTC());
    private final UUID user = bench.created("users", "username", "rep", "lastName", "Rep", "email", "rep@example.com");

    @Test
    @DisplayName("finds each of a pair with the other, page by page, and none that is alone or deleted")
    void pages() {
        List<UUID> pairs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            pairs.add(bench.created("contacts", "lastName", "A", "email", i + "@example.com"));
            pairs.add(bench.created("contacts", "lastName", "B", "email", i + "@EXAMPLE.com"));
        }
        bench.created("contacts", "lastName", "C", "email", "alone@example.com");
        UUID deleted = bench.created("contacts", "lastName", "D", "email", "0@example.com");
        bench.delete("contacts", deleted);

        List<UUID> found = new ArrayList<>();
        Optional<UUID> after = Optional.empty();
        do {
            Page page = page(bench.caller, bench.catalog, after, 4);
            page.found().forEach(one -> {
                assertThat(one.duplicates()).hasSize(1).doesNotContain(one.record());
                found.add(one.record());
            });
            after = page.last();
        } while (after.isPresent());

        assertThat(found).containsExactlyInAnyOrderElementsOf(pairs);
    }

    @Test
    @DisplayName("learns neither of records that it does not see nor of rules over fields that it does not read")
    void access() {
        UUID own = bench.created("contacts", "lastName", "A", "email", "a@example.com", "ownerId", user);
        UUID hidden = bench.created("contacts", "lastName", "B", "email", "a@example.com");
        OrgCatalog access =
                bench.under(Definitions.readAccess("access.yaml", """
                roles:
                  OWN: { modules: { contacts: { rights: [read], scope: OWN } } }
                  ALL: { modules: { contacts: { rights: [read], scope: ALL } } }
                  BLIND: { modules: { contacts: { rights: [read], scope: ALL, fields: { email: { read: false } } } } }
                """).orThrow());

        assertThat(of(caller("ALL"), access, own)).singleElement().satisfies(found -> assertThat(found.duplicates())
                .containsExactly(hidden));
        assertThat(page(caller("ALL"), access, Optional.empty(), 10).found()).hasSize(2);
        assertThat(of(caller("OWN"), access, own)).isEmpty();
        assertThat(of(caller("OWN"), access, hidden)).isEmpty();
        assertThat(page(caller("OWN"), access, Optional.empty(), 10).found()).isEmpty();
        assertThat(of(caller("BLIND"), access, own)).isEmpty();
        assertThatThrownBy(() -> page(caller("BLIND"), access, Optional.empty(), 10))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no duplicate rule");
    }

    private Caller caller(String role) {
        return new Caller(
                bench.organisation,
                Optional.of(user),
                Optional.empty(),
                Set.of(role),
                Scopes.everything(),
                Standing.alone());
    }

    private List<Found> of(Caller caller, OrgCatalog catalog, UUID record) {
        return finder.of(caller, catalog, record).await().atMost(PATIENCE);
    }

    private Page page(Caller caller, OrgCatalog catalog, Optional<UUID> after, int first) {
        return finder.page(caller, catalog, "contacts", "same", after, first)
                .await()
                .atMost(PATIENCE);
    }
}
