package io.armature.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.problem.ProblemException;
import io.armature.core.problem.Violation;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.SlotBindings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Scopes")
class ScopesTest {
    @Test
    @DisplayName("know every right on records and on the organisation")
    void rights() {
        assertThat(Scope.VERBS)
                .containsExactlyElementsOf(Arrays.stream(RecordRight.values())
                        .map(right -> right.name().toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(Scope.PLATFORM)
                .allSatisfy(scope ->
                        assertThat(Scopes.of(Set.of(scope)).unrestricted()).isFalse());
        for (PlatformRight right : PlatformRight.values()) {
            assertThat(Scope.PLATFORM)
                    .filteredOn(scope -> Scopes.of(Set.of(scope)).allows(right.name()))
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("that are none narrow nothing; an empty set of them leaves nothing")
    void none() {
        assertThat(Scopes.everything().allows("purge", "accounts")).isTrue();
        assertThat(Scopes.everything().allows("METADATA")).isTrue();
        assertThat(Scopes.everything().fieldGroup("accounts")).isEqualTo(FieldGroup.SENSITIVE);
        assertThat(Scopes.of(Set.of()).allows("read", "accounts")).isFalse();
        assertThat(Scopes.of(Set.of()).allows("METADATA")).isFalse();
    }

    @Test
    @DisplayName("leave what they name and nothing else")
    void named() {
        Scopes scopes = Scopes.of(Set.of("accounts:read", "leads:write", "metadata:write", "nonsense"));
        assertThat(scopes.allows("read", "accounts")).isTrue();
        assertThat(scopes.allows("update", "accounts")).isFalse();
        assertThat(scopes.allows("create", "leads")).isTrue();
        assertThat(scopes.allows("update", "leads")).isTrue();
        assertThat(scopes.allows("read", "leads")).isFalse();
        assertThat(scopes.allows("delete", "leads")).isFalse();
        assertThat(scopes.allows("METADATA")).isTrue();
        assertThat(scopes.allows("TOKENS")).isFalse();
    }

    @Test
    @DisplayName("for all modules leave records, and nothing of the organisation itself")
    void everyModule() {
        Scopes scopes = Scopes.of(Set.of("*:*"));
        assertThat(scopes.allows("purge", "accounts")).isTrue();
        assertThat(scopes.allows("AUDIT")).isFalse();
        assertThat(Scopes.of(Set.of("metadata:write")).allows("update", "metadata"))
                .isFalse();
    }

    @Test
    @DisplayName("open fields by the widest group of those that name the right")
    void groups() {
        Scopes scopes = Scopes.of(Set.of("*:read:basic", "contacts:read:sensitive", "leads:create", "accounts:read"));
        assertThat(scopes.fieldGroup("contacts")).isEqualTo(FieldGroup.SENSITIVE);
        assertThat(scopes.fieldGroup("accounts")).isEqualTo(FieldGroup.STANDARD);
        assertThat(scopes.fieldGroup("leads")).isEqualTo(FieldGroup.BASIC);
        assertThat(scopes.fieldGroup("create", "leads")).isEqualTo(FieldGroup.STANDARD);
    }

    @Nested
    @DisplayName("of a new token")
    class OfANewToken {
        @Test
        @DisplayName("are accepted when they name what there is")
        void accepted() {
            assertThatCode(() -> check(
                            Scopes.everything(),
                            "accounts:read",
                            "contacts:*:sensitive",
                            "*:read:basic",
                            "leads:write",
                            "audit:read",
                            "tokens:write"))
                    .doesNotThrowAnyException();
            assertThatCode(() -> rules(Scopes.everything()).check(Optional.empty()))
                    .doesNotThrowAnyException();
        }

        @Test
        @DisplayName("are refused one by one, with what there is instead")
        void unknown() {
            List<Violation> violations = violations(
                    Scopes.everything(),
                    "acounts:read",
                    "accounts:see",
                    "accounts",
                    "accounts:read:secret",
                    "leads:read");
            assertThat(violations)
                    .extracting(Violation::field)
                    .containsExactly("scopes.0", "scopes.1", "scopes.2", "scopes.3");
            assertThat(violations).extracting(Violation::code).containsOnly(ScopeRules.UNKNOWN_SCOPE);
            assertThat(violations.getFirst().message()).contains("accounts", "metadata:write");
            assertThat(violations.get(1).message()).contains("create", "write (create and update)");
        }

        @Test
        @DisplayName("cannot be more than its maker's own")
        void notYours() {
            Scopes maker = Scopes.of(Set.of("*:read", "leads:write", "tokens:write"));
            assertThatCode(() -> check(maker, "accounts:read", "accounts:read:basic", "leads:create", "tokens:write"))
                    .doesNotThrowAnyException();
            assertThat(violations(
                            maker,
                            "accounts:update",
                            "accounts:read:sensitive",
                            "leads:*",
                            "metadata:write",
                            "*:write"))
                    .hasSize(5)
                    .extracting(Violation::code)
                    .containsOnly(ScopeRules.SCOPE_NOT_YOURS);
            assertThatThrownBy(() -> rules(maker).check(Optional.empty())).isInstanceOf(ProblemException.class);
        }

        private static ScopeRules rules(Scopes maker) {
            return new ScopeRules(
                    CatalogResolver.resolve(
                                    StandardFiles.read(ScopesTest.class.getClassLoader())
                                            .orThrow(),
                                    OrganisationDefinition.unchanged(),
                                    SlotBindings.none())
                            .orThrow(),
                    maker);
        }

        private static void check(Scopes maker, String... scopes) {
            rules(maker).check(Optional.of(List.of(scopes)));
        }

        private static List<Violation> violations(Scopes maker, String... scopes) {
            try {
                check(maker, scopes);
            } catch (ProblemException refused) {
                return refused.problem().violations();
            }
            throw new AssertionError("Not refused");
        }
    }
}
