package io.armature.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Standing;
import io.armature.core.org.OrgId;
import io.armature.core.org.Organisation;
import io.armature.core.problem.ProblemException;
import io.armature.core.query.Deleted;
import io.armature.core.query.Order;
import io.armature.core.query.Paging;
import io.armature.core.query.Predicate;
import io.armature.core.query.Read;
import io.armature.core.query.RecordQuery;
import io.armature.core.read.PreparedRead;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.Grants;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.DefinitionProblem;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SlotBindings;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The standard access definition")
class AccessModelTest {
    private static final StandardDefinitions STANDARD =
            StandardFiles.read(AccessModelTest.class.getClassLoader()).orThrow();
    private static final Catalog CATALOG = CatalogResolver.resolve(
                    STANDARD, OrganisationDefinition.unchanged(), SlotBindings.none())
            .orThrow();

    private final AccessModel standard = AccessModel.of(STANDARD.access(), CATALOG);

    @Test
    @DisplayName("has the seven roles, and means what it says")
    void sound() {
        assertThat(standard.problems()).isEmpty();
        assertThat(STANDARD.access().roles().keySet())
                .containsExactlyInAnyOrder(
                        "SALES_MANAGER", "SALES_REP", "SUPPORT_AGENT", "MARKETING", "READ_ONLY", "INTEGRATION");
    }

    @Test
    @DisplayName("lets the shipped roles do what they are for")
    void roles() {
        Access rep = standard.of(caller("SALES_REP"));
        assertThat(rep.may(RecordRight.CREATE, module("leads"))).isTrue();
        assertThat(rep.may(RecordRight.UPDATE, module("users"))).isFalse();
        assertThat(rep.mayRead(module("users").require("username"))).isTrue();
        assertThat(rep.masks(module("accounts").require("taxId"))).isTrue();
        assertThat(rep.may(PlatformRight.METADATA)).isFalse();
        Access agent = standard.of(caller("SUPPORT_AGENT"));
        assertThat(agent.rows(module("accounts"))).isEqualTo(new Predicate.All());
        assertThat(agent.rows(module("opportunities"))).isEqualTo(new Predicate.None());
        assertThat(agent.may(RecordRight.UPDATE, module("accounts"))).isFalse();
        Access reader = standard.of(caller("READ_ONLY"));
        assertThat(CATALOG.modules().values())
                .allMatch(module -> reader.rows(module) instanceof Predicate.All)
                .noneMatch(module -> reader.may(RecordRight.UPDATE, module));
        assertThat(standard.of(caller("ADMIN"))).isSameAs(Access.full());
    }

    @Test
    @DisplayName("grants what one role says where what everyone has is for credentials with scopes")
    void everyoneByScopes() {
        Grants everyone = new Grants(new TreeMap<>(), Set.of(), false, true);
        AccessModel model = AccessModel.of(STANDARD.access().withEveryone(everyone), CATALOG);
        assertThat(model.of(caller("READ_ONLY")).rows(module("accounts"))).isEqualTo(new Predicate.All());
        assertThatThrownBy(() -> model.of(caller("NO_SUCH_ROLE"))).isInstanceOf(ProblemException.class);
    }

    @Test
    @DisplayName("grants nothing to who has no role, an unknown one, or INTEGRATION without scopes")
    void nothing() {
        for (String role : List.of("NO_SUCH_ROLE", "INTEGRATION")) {
            assertThatThrownBy(() -> standard.of(caller(role))).isInstanceOf(ProblemException.class);
        }
        Access narrow = standard.of(caller(Scopes.of(Set.of("contacts:read")), "INTEGRATION"));
        assertThat(narrow.rows(module("contacts"))).isEqualTo(new Predicate.All());
        assertThat(narrow.masks(module("contacts").require("birthDate"))).isTrue();
        assertThat(narrow.rows(module("accounts"))).isEqualTo(new Predicate.None());
        Access sensitive = standard.of(caller(Scopes.of(Set.of("contacts:read:sensitive")), "INTEGRATION"));
        assertThat(sensitive.mayRead(module("contacts").require("birthDate"))).isTrue();
    }

    @Test
    @DisplayName("of a thousand users with ten roles makes ten statements of a query at most")
    void plans() {
        TreeMap<String, Grants> roles = new TreeMap<>(STANDARD.access().roles());
        for (int i = 0; i < 10; i++) {
            roles.put("ROLE_" + i, STANDARD.access().roles().get(i % 2 == 0 ? "SALES_REP" : "MARKETING"));
        }
        AccessDefinition ten = new AccessDefinition(
                STANDARD.access().everyone(),
                roles,
                new TreeMap<>(),
                STANDARD.access().sharing(),
                List.of(),
                List.of());
        AccessModel model = AccessModel.of(ten, CATALOG);
        Set<String> shapes = new HashSet<>();
        Set<Access> compiled = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            Access access = model.of(caller("ROLE_" + i % 10));
            shapes.add(access.shape());
            compiled.add(access);
        }
        assertThat(shapes).hasSize(10);
        assertThat(compiled).hasSize(10);
        assertThat(compiled.stream().map(AccessModelTest::statement).distinct()).hasSize(2);
    }

    @Test
    @DisplayName("says what it says wrongly, and shares or shows nothing by it")
    void problems() {
        AccessDefinition wrong = Definitions.readAccess("access.yaml", """
                roles:
                  ADMIN: { modules: { } }
                  REP: { modules: { accounts: { rights: [read], scope: ALL }, nothings: { rights: [read] } } }
                sharing:
                  accounts: { parent: nobody, team: contacts }
                sharingRules:
                  - { name: One, module: accounts, where: { nothing: { eq: 1 } }, to: { roles: [NOBODY] } }
                  - { name: One, module: accounts, where: { industry: { eq: NOT_ONE } }, to: { roles: [REP] }, cascade: [x] }
                restrictionRules:
                  - { name: Two, module: accounts, for: [REP], where: { name: { lt: A } } }
                """).orThrow();
        AccessModel model = AccessModel.of(wrong, CATALOG);
        assertThat(model.problems())
                .extracting(DefinitionProblem::code)
                .containsExactlyInAnyOrder(
                        ProblemKind.OVERRIDE_NOT_ALLOWED,
                        ProblemKind.UNKNOWN_MODULE,
                        ProblemKind.UNKNOWN_FIELD,
                        ProblemKind.UNKNOWN_FIELD,
                        ProblemKind.UNKNOWN_VALUE,
                        ProblemKind.UNKNOWN_FIELD,
                        ProblemKind.NAME_COLLISION,
                        ProblemKind.UNKNOWN_VALUE,
                        ProblemKind.UNKNOWN_FIELD,
                        ProblemKind.UNKNOWN_KEY);
        assertThat(model.of(caller("REP")).rows(module("accounts"))).isEqualTo(new Predicate.None());
    }

    private static String statement(Access access) {
        Module leads = module("leads");
        RecordQuery.Page query = new RecordQuery.Page(
                leads,
                new Predicate.All(),
                List.of(new Order(leads.require("lastName"), false, false)),
                new Paging(false, Optional.empty(), 50, Optional.empty()),
                Deleted.WITHOUT,
                List.of(new Read.Value(leads.require("lastName"))),
                true,
                true);
        return PreparedRead.of(query, CATALOG, access).sql().text();
    }

    private static Caller caller(String role) {
        return caller(Scopes.everything(), role);
    }

    private static Caller caller(Scopes scopes, String role) {
        Organisation organisation = new Organisation(
                new OrgId("abcdefghij"),
                "test",
                "Test",
                ZoneId.of("Europe/Berlin"),
                Currency.getInstance("EUR"),
                Locale.ENGLISH);
        Standing standing = new Standing(Set.of(), Set.of(UUID.randomUUID()), Set.of(UUID.randomUUID()));
        return new Caller(
                organisation, Optional.of(UUID.randomUUID()), Optional.empty(), Set.of(role), scopes, standing);
    }

    private static Module module(String name) {
        return CATALOG.require(name);
    }
}
